package io.entente.contacts.order;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What a person's orders come to in one currency, each at the rate of its day and rounded by
 * itself, half to even.
 *
 * @param net in minor units of the currency; null where it passes 64 bits
 * @param converted how many of them it holds
 * @param withoutRate how many it leaves out, for there is no rate at or before their day
 */
@Serdeable
record ConvertedTotal(
    String currency, int decimals, @Nullable Long net, long converted, long withoutRate) {}
