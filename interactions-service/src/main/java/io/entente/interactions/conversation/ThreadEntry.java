package io.entente.interactions.conversation;

import io.entente.events.ActorKind;
import io.entente.events.InteractionKind;
import io.entente.events.Precision;
import io.entente.events.Visibility;
import io.entente.interactions.attachment.Attachment;
import io.entente.interactions.reply.Delivery;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message or note of a conversation.
 *
 * @param agentId the agent who wrote it; null for all others
 * @param html the body with its markup, cleaned: nothing in it runs, loads or styles, images are
 *     addresses in {@code data-src}; null if it came as text
 * @param language BCP 47; null if unknown
 * @param languageDetected whether nobody told the language, and the text looks like it
 * @param parentId the message that it answers; null if it answers none, or one that never arrived
 * @param body empty once it was deleted on its network
 * @param editedAt when its network last saw it edited; null if it says what it said first
 * @param deletedAt when it was deleted on its network; null if it was not
 * @param delivery what became of it on the network; null for what was not written here
 * @param attachments its files; none once it was deleted on its network
 * @param stars of a review, as its newest version gives them; null where there are none
 * @param orderId the order that a review is about, which may not have come; null if it names none
 */
@Serdeable
@Schema(name = "Interaction")
record ThreadEntry(
    UUID id,
    InteractionKind kind,
    ActorKind actor,
    Author author,
    @Nullable UUID agentId,
    String body,
    @Nullable String html,
    @Nullable String language,
    boolean languageDetected,
    Visibility visibility,
    Instant occurredAt,
    Instant receivedAt,
    Precision precision,
    @Nullable UUID parentId,
    @Nullable Instant editedAt,
    @Nullable Instant deletedAt,
    @Nullable Delivery delivery,
    List<Attachment> attachments,
    @Nullable Integer stars,
    @Nullable UUID orderId) {
  ThreadEntry {
    attachments = List.copyOf(attachments);
  }

  ThreadEntry with(List<Attachment> files) {
    return new ThreadEntry(
        id,
        kind,
        actor,
        author,
        agentId,
        body,
        html,
        language,
        languageDetected,
        visibility,
        occurredAt,
        receivedAt,
        precision,
        parentId,
        editedAt,
        deletedAt,
        delivery,
        files,
        stars,
        orderId);
  }

  /** Who wrote it. */
  @Serdeable
  record Author(UUID identityId, @Nullable String handle, @Nullable String name) {}
}
