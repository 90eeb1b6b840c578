package io.entente.kpi.rating;

import io.entente.events.Channel;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review that counts.
 *
 * @param at the date of its newest version
 * @param customerId the identity that wrote it
 * @param orderId the order that it is about; null if it names none
 */
@Serdeable
record RatedReview(
    UUID interactionId,
    Instant at,
    Channel channel,
    UUID connectionId,
    UUID customerId,
    @Nullable UUID orderId,
    int stars) {}
