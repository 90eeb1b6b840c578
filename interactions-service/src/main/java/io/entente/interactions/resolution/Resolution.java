package io.entente.interactions.resolution;

import io.entente.events.ActorKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who called a conversation done, and when.
 *
 * @param agentId null for a bot or the system
 * @param version of the conversation after it
 */
@Serdeable
record Resolution(
    UUID id,
    UUID conversationId,
    Instant occurredAt,
    ActorKind actor,
    @Nullable UUID agentId,
    long version) {}
