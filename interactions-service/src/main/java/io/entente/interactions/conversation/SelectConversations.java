package io.entente.interactions.conversation;

import io.entente.interactions.conversation.ListQuery.Place;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds all conversations of a list, part by part, in the order that costs least. */
@Singleton
public final class SelectConversations {
  private final ConversationStore conversations;
  private final ReadFilters read;

  SelectConversations(ConversationStore conversations, ReadFilters read) {
    this.conversations = conversations;
    this.read = read;
  }

  /**
   * Which conversations.
   *
   * @param readerId who is meant by me
   * @param filters all must hold
   */
  public record Meant(UUID workspaceId, UUID readerId, List<Filters> filters, ListOrder sort) {}

  /**
   * Some of the conversations.
   *
   * @param next from where to go on; null if these were the last
   */
  public record Part(List<UUID> ids, @Nullable String next) {}

  /**
   * The next so many.
   *
   * @param from what the part before said; null for the first
   */
  public Part next(Meant meant, @Nullable String from, int most) {
    Conditions list =
        read.read(meant.workspaceId(), meant.readerId(), meant.filters(), meant.sort());
    if (list.areImpossible()) {
      return new Part(List.of(), null);
    }
    Conditions ordered = list.in(order(list));
    Place after = from == null ? null : place(from);
    List<Place> found = conversations.places(new ListQuery(ordered, false, after, most));
    List<UUID> ids = found.stream().map(Place::id).toList();
    Place last = found.isEmpty() ? null : found.getLast();
    return new Part(ids, last == null || found.size() < most ? null : last.key() + "/" + last.id());
  }

  /** That of the list only where it says which there are: others may change under the walk. */
  private static ListOrder order(Conditions list) {
    if (list.isByDeadline() || !list.bounds().equals(Bounds.NONE)) {
      return list.order();
    }
    return list.facets().isEmpty() ? ListOrder.OPENED : ListOrder.ACTIVITY;
  }

  private static Place place(String text) {
    String[] parts = text.split("/", 2);
    return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
  }
}
