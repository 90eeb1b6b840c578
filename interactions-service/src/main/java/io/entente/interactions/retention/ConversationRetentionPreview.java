package io.entente.interactions.retention;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a rule would remove now.
 *
 * @param before what was resolved since then stays
 * @param complete false if only the first of very many conversations were looked at
 * @param first those that were resolved first
 */
@Serdeable
record ConversationRetentionPreview(
    Instant before,
    long conversations,
    long messages,
    long files,
    boolean complete,
    List<Old> first) {
  ConversationRetentionPreview {
    first = List.copyOf(first);
  }

  /** A conversation that was resolved long ago. */
  @Serdeable
  record Old(UUID conversationId, long number, String subject, Instant resolvedAt) {}
}
