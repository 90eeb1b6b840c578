package io.entente.interactions.search;

import io.entente.events.ActorKind;
import io.entente.events.InteractionKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation, by the most recent of its messages that was found.
 *
 * @param number human number of the conversation
 * @param interactionId the message
 * @param occurredAt when the message was written
 */
@Serdeable
record SearchHit(
    UUID conversationId,
    long number,
    String subject,
    UUID interactionId,
    InteractionKind kind,
    ActorKind actor,
    Author author,
    Instant occurredAt,
    Excerpt excerpt) {

  /** Who wrote it. */
  @Serdeable
  record Author(UUID identityId, @Nullable String handle, @Nullable String name) {}
}
