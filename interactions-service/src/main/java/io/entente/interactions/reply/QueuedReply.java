package io.entente.interactions.reply;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reply that is to be sent later.
 *
 * @param state queued; failed if it could not be sent when it was due
 * @param reason why it failed; null otherwise
 */
@Serdeable
record QueuedReply(
    UUID id,
    UUID conversationId,
    UUID agentId,
    String agentName,
    String body,
    Instant dueAt,
    DeliveryState state,
    @Nullable String reason,
    Instant queuedAt) {}
