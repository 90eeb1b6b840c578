package io.entente.kpi.attribution;

import io.entente.events.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in which the customer was answered.
 *
 * @param agentId author of the answer
 * @param teamId whose conversation it was then
 * @param at when it was answered
 */
record Touch(
    UUID conversationId,
    Channel channel,
    UUID connectionId,
    @Nullable UUID agentId,
    @Nullable UUID teamId,
    Instant at) {}
