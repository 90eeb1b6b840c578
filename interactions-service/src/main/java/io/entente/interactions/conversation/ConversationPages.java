package io.entente.interactions.conversation;

import io.entente.interactions.conversation.ListQuery.Place;
import io.entente.rest.Caller;
import io.entente.rest.Cursors;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists of conversations, page by page. */
@Singleton
final class ConversationPages {
  private final ConversationStore conversations;
  private final CountConversations count;
  private final ReadFilters read;
  private final Cursors cursors;

  ConversationPages(
      ConversationStore conversations,
      CountConversations count,
      ReadFilters read,
      Cursors cursors) {
    this.conversations = conversations;
    this.count = count;
    this.read = read;
    this.cursors = cursors;
  }

  /**
   * What was asked for.
   *
   * @param filters all must hold
   * @param counted whether the total was asked for, too
   */
  record Asked(List<Filters> filters, ListOrder order, boolean counted) {}

  ConversationList page(Caller caller, Asked asked, @Nullable String cursor, int limit) {
    String kind =
        "conversations/%s/%s/%s%s"
            .formatted(caller.workspaceId(), caller.memberId(), asked.order(), asked.filters());
    Place after = cursor == null ? null : place(cursors.decode(kind, cursor));
    Conditions conditions =
        read.read(caller.workspaceId(), caller.memberId(), asked.filters(), asked.order());
    if (conditions.areImpossible()) {
      return new ConversationList(List.of(), null, asked.counted() ? Total.NONE : null);
    }
    Total total = asked.counted() ? count.totals(List.of(conditions)).getFirst() : null;
    List<Conversation> found =
        conversations.list(led(new ListQuery(conditions, false, after, limit + 1)));
    if (found.size() <= limit) {
      return new ConversationList(found, null, total);
    }
    Conversation last = found.get(limit - 1);
    List<String> end = List.of(asked.order().keyOf(last).toString(), last.id().toString());
    return new ConversationList(found.subList(0, limit), cursors.encode(kind, end), total);
  }

  /**
   * In the order of activity a facet's own index gives the list. In any other order it does so
   * where few conversations have the facet, which are then sorted; where many have it, a walk over
   * all conversations in that order finds a page soon.
   */
  ListQuery led(ListQuery query) {
    Conditions conditions = query.conditions();
    Walk walk = Walk.of(conditions, true);
    if (walk.leading() == null
        || query.order() == ListOrder.ACTIVITY
        || !conversations.isFew(conditions.workspaceId(), walk.leading(), conditions.statuses())) {
      return query;
    }
    return query.asSorted();
  }

  private static Place place(List<String> values) {
    return new Place(Instant.parse(values.get(0)), UUID.fromString(values.get(1)));
  }
}
