package io.entente.interactions.reply;

import io.entente.events.ConsentPurpose;
import io.entente.interactions.attachment.Attachment;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reply that is to be sent later.
 *
 * @param state queued; failed if it could not be sent when it was due
 * @param reason why it failed; null otherwise
 * @param purpose what it is for
 * @param attachments the files that are to be sent with it
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
    Instant queuedAt,
    ConsentPurpose purpose,
    List<Attachment> attachments) {
  QueuedReply {
    attachments = List.copyOf(attachments);
  }

  QueuedReply with(List<Attachment> files) {
    return new QueuedReply(
        id,
        conversationId,
        agentId,
        agentName,
        body,
        dueAt,
        state,
        reason,
        queuedAt,
        purpose,
        files);
  }
}
