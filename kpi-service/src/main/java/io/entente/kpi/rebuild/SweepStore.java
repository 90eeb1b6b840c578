package io.entente.kpi.rebuild;

import io.entente.kpi.generation.Generation;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.List;

/** Deletes countings that are no longer shown. */
@Singleton
final class SweepStore {
  static final List<String> TABLES = List.of("cell", "sample", "cycle_fact");
  private static final int ROWS_AT_ONCE = 5_000;

  private final Sql sql;

  SweepStore(Sql sql) {
    this.sql = sql;
  }

  /** Deletes some rows of countings older than this one; says whether there were any. */
  boolean delete(String table, Generation current) {
    return sql.update(
            "delete from %s where workspace_id = ? and generation < ? limit %d"
                .formatted(table, ROWS_AT_ONCE),
            current.workspaceId(),
            current.number())
        > 0;
  }
}
