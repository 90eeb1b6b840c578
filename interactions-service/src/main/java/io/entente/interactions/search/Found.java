package io.entente.interactions.search;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Part of what a query finds.
 *
 * @param hits of different conversations
 * @param next where the following part begins; null if there is none
 * @param whole false if the index does not hold all messages yet, or the time was up
 */
public record Found(List<Hit> hits, @Nullable Span next, boolean whole) {
  static final Found NOTHING_YET = new Found(List.of(), null, false);

  public Found {
    hits = List.copyOf(hits);
  }

  /** A message that was found. */
  public record Hit(UUID entryId, UUID conversationId) {}

  /**
   * A place in the order of messages: the most recent first.
   *
   * @param micros when it occurred, in microseconds since 1970
   * @param tie orders messages of the same moment
   */
  public record Place(long micros, long tie) {
    boolean isBehind(Place other) {
      return micros < other.micros || (micros == other.micros && tie > other.tie);
    }
  }

  /**
   * What a list of pages has shown: messages that arrive meanwhile at its top change nothing of
   * what follows.
   *
   * @param top the first hit of the first page
   * @param last the last message that was looked at
   */
  public record Span(Place top, Place last) {}
}
