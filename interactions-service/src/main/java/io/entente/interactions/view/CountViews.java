package io.entente.interactions.view;

import io.entente.interactions.conversation.Conditions;
import io.entente.interactions.conversation.CountConversations;
import io.entente.interactions.conversation.ReadFilters;
import io.entente.interactions.conversation.Total;
import io.entente.rest.Caller;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Says of each view that a member sees how many conversations it shows now. */
@Singleton
final class CountViews {
  private final FindView find;
  private final ReadFilters read;
  private final CountConversations count;

  CountViews(FindView find, ReadFilters read, CountConversations count) {
    this.find = find;
    this.read = read;
    this.count = count;
  }

  List<ViewCount> count(Caller caller) {
    List<View> views = find.seenBy(caller);
    List<Conditions> lists =
        views.stream()
            .map(view ->
                read.read(
                    caller.workspaceId(), caller.memberId(), List.of(view.filters()), view.sort()))
            .toList();
    List<Total> totals = count.totals(lists);
    List<ViewCount> counts = new ArrayList<>();
    for (int i = 0; i < views.size(); i++) {
      Total total = totals.get(i);
      counts.add(new ViewCount(views.get(i).id(), total.count(), total.exact()));
    }
    return counts;
  }
}
