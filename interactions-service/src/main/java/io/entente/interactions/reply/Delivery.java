package io.entente.interactions.reply;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What became of a reply.
 *
 * @param reason why it failed; null otherwise
 */
@Serdeable
public record Delivery(DeliveryState state, @Nullable String reason) {}
