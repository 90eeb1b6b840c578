package io.entente.kpi.drilldown;

import io.entente.events.Channel;
import io.entente.events.Precision;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of what a figure is made of.
 *
 * @param at the moment that it is dated at
 * @param customerId the customer's identity
 * @param agentId who did it; null where nobody of the brand did
 * @param amount how many it counts for: messages of an hour are told together
 * @param seconds its length on the clock that was asked for; null where it has none
 * @param days its length where the times are known to the day only
 * @param precision of its length; null where it has none
 * @param part whether it is part of what is above the line of a share; true where there is none
 */
@Serdeable
public record Behind(
    Instant at,
    UUID conversationId,
    UUID cycleId,
    UUID customerId,
    Channel channel,
    UUID connectionId,
    @Nullable UUID agentId,
    @Nullable UUID teamId,
    long amount,
    @Nullable Long seconds,
    @Nullable Long days,
    @Nullable Precision precision,
    boolean part) {}
