package io.entente.kpi.rebuild;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Deletes countings that are not shown. */
@Singleton
final class SweepStore {
  static final List<String> TABLES = List.of("cell", "sample", "cycle_fact");
  private static final int ROWS_AT_ONCE = 5_000;

  private final Sql sql;

  SweepStore(Sql sql) {
    this.sql = sql;
  }

  /** Deletes some rows of the countings with these numbers; says whether there were any. */
  boolean delete(String table, UUID workspaceId, int first, int last) {
    return sql.update(
            "delete from %s where workspace_id = ? and generation between ? and ? limit %d"
                .formatted(table, ROWS_AT_ONCE),
            workspaceId,
            first,
            last)
        > 0;
  }
}
