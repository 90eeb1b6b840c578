package io.entente.contacts.order;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person's orders in one currency come to.
 *
 * @param decimals how many decimals of the currency the amounts count in: the finest in which one
 *     of them was told
 * @param net what was paid less what was given back. This and the sums below are null where they
 *     pass 64 bits
 * @param gross what was paid for orders and periods of subscriptions
 * @param refunded what was given back
 * @param margin of all of which it is known, refunds taken off
 * @param orders how many were paid: orders, starts and renewals of subscriptions
 * @param refunds how many there were
 * @param firstAt when the first of all occurred
 * @param lastAt when the last of all occurred
 */
@Serdeable
record Total(
    String currency,
    int decimals,
    @Nullable Long net,
    @Nullable Long gross,
    @Nullable Long refunded,
    @Nullable Long margin,
    long orders,
    long refunds,
    Instant firstAt,
    Instant lastAt) {}
