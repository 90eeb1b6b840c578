package io.entente.interactions.conversation;

import io.entente.interactions.conversation.ListQuery.Place;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds who waits longest: the first of a list in that order, read as the list is. */
@Singleton
public final class FindLongestWait {
  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  private final ConversationStore conversations;
  private final ConversationPages pages;

  FindLongestWait(ConversationStore conversations, ConversationPages pages) {
    this.conversations = conversations;
    this.pages = pages;
  }

  /**
   * Empty if nobody waits.
   *
   * @param list in any order
   */
  public Optional<LongestWait> find(Conditions list) {
    if (list.areImpossible()) {
      return Optional.empty();
    }
    List<Place> first =
        conversations.places(pages.led(new ListQuery(list.in(ListOrder.WAITING), false, null, 1)));
    return first.stream()
        .findFirst()
        .filter(place -> place.key().isBefore(NEVER))
        .map(place -> new LongestWait(place.id(), place.key()));
  }
}
