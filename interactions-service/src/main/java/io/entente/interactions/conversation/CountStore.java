package io.entente.interactions.conversation;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts conversations, as far as that is cheap. */
@Singleton
final class CountStore {
  private final Sql sql;

  CountStore(Sql sql) {
    this.sql = sql;
  }

  private record Counted(int place, Total total) {}

  /** The totals of lists in their order, in one statement. */
  List<Total> totals(List<Conditions> lists, int most) {
    if (lists.isEmpty()) {
      return List.of();
    }
    List<@Nullable Object> parameters = new ArrayList<>();
    String statement = CountStatement.of(lists, most + 1, parameters);
    Map<Integer, Total> totals = new HashMap<>();
    sql.each(
        statement,
        row ->
            new Counted(
                row.integer("place"), Total.of(row.integer("walked"), row.integer("found"), most)),
        it -> totals.put(it.place(), it.total()),
        parameters.toArray());
    List<Total> inOrder = new ArrayList<>();
    for (int place = 0; place < lists.size(); place++) {
      inOrder.add(totals.getOrDefault(place, Total.NONE));
    }
    return inOrder;
  }
}
