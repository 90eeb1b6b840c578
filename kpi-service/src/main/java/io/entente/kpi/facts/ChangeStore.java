package io.entente.kpi.facts;

import io.entente.kpi.generation.Generation;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code change_counter}, and the numbers that it gives out. */
@Singleton
final class ChangeStore {
  private final Sql sql;

  private record Key(UUID id, int page) {}

  ChangeStore(Sql sql) {
    this.sql = sql;
  }

  /** The last number that was given; nobody else gives any until the transaction ends. */
  long lock(UUID workspaceId, NumberedTable table) {
    sql.update(
        "insert ignore into change_counter (workspace_id, facts, last_number) values (?, ?, 0)",
        workspaceId,
        table.table());
    return sql.number(
        """
        select last_number from change_counter where workspace_id = ? and facts = ? for update
        """,
        workspaceId,
        table.table());
  }

  /**
   * Gives the numbers from {@code last} on to changes that have none; those that are just being
   * written get theirs another time. Returns how many.
   */
  int number(Generation generation, NumberedTable table, long last, int most) {
    List<Key> keys =
        sql.list(
            table.unnumbered(),
            row -> new Key(row.uuid("id"), row.integer("page")),
            table.parameters(generation, most));
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Key key : keys) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(last + rows.size() + 1);
      row.addAll(Arrays.asList(table.parameters(generation, key.id(), key.page())));
      rows.add(row.toArray());
    }
    sql.batch(table.number(), rows);
    if (!rows.isEmpty()) {
      sql.update(
          "update change_counter set last_number = ? where workspace_id = ? and facts = ?",
          last + rows.size(),
          generation.workspaceId(),
          table.table());
    }
    return rows.size();
  }
}
