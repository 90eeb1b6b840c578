package io.entente.interactions.search;

import io.entente.events.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the index takes in of a message or note.
 *
 * @param texts in which words are found: the body, the author's handle and name
 */
public record IndexedMessage(
    MessageKey key,
    UUID conversationId,
    UUID connectionId,
    Channel channel,
    Instant occurredAt,
    List<String> texts) {
  public IndexedMessage {
    texts = List.copyOf(texts);
  }
}
