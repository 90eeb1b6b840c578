package io.entente.contacts.dataimport.run;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of the rows of runs. */
@Singleton
final class RowStore {
  static final String PAGE =
      """
      select row_no, outcome, contact_id, reason from import_row
      where workspace_id = ? and run_id = ? and row_no > ?
      order by row_no limit ?
      """;
  static final String DELETE =
      "delete from import_row where workspace_id = ? and run_id = ? limit 5000";

  private final Sql sql;

  RowStore(Sql sql) {
    this.sql = sql;
  }

  void add(RunTask task, Collection<RowResult> results) {
    List<@Nullable Object[]> rows =
        results.stream()
            .map(it ->
                new @Nullable Object[] {
                  task.workspaceId(), task.id(), it.row(), it.outcome(), it.contactId(), it.reason()
                })
            .toList();
    sql.batch(
        """
        insert into import_row (workspace_id, run_id, row_no, outcome, contact_id, reason)
        values (?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  /** Those behind {@code row}, in the order of the file. */
  List<RowResult> page(UUID workspaceId, UUID runId, long row, int limit) {
    return sql.list(
        PAGE,
        it ->
            new RowResult(
                it.number("row_no"),
                Outcome.valueOf(it.text("outcome")),
                it.uuidOrNull("contact_id"),
                it.textOrNull("reason")),
        workspaceId,
        runId,
        row,
        limit);
  }

  /** In parts: no transaction holds all of them. */
  void delete(UUID workspaceId, UUID runId) {
    while (sql.update(DELETE, workspaceId, runId) > 0) {
      // The next part.
    }
  }
}
