package io.entente.kpi.due;

import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code attribution_due}. Who writes what matters marks it in the same transaction, and
 * waits while it is being attributed: so nothing that is written meanwhile is missed.
 */
@Singleton
public final class DueStore {
  static final String TAKE =
      """
      select workspace_id, kind, id from attribution_due
      order by marked_at limit ? for update skip locked
      """;

  private final Sql sql;

  DueStore(Sql sql) {
    this.sql = sql;
  }

  /** Marks them, and holds them until the transaction ends. */
  public void mark(Collection<Due> dues) {
    // In one order, so that two who mark the same ones never wait for each other.
    sql.upsert(
        """
        insert into attribution_due (workspace_id, kind, id) values %s
        on duplicate key update marked_at = marked_at
        """,
        new TreeSet<>(dues)
            .stream()
                .map(due -> new @Nullable Object[] {due.workspaceId(), due.kind(), due.id()})
                .toList());
  }

  /** The oldest ones that nobody holds, held; of whatever workspaces. */
  public List<Due> take(int most) {
    return sql.list(TAKE, DueStore::due, most);
  }

  public void delete(Collection<Due> dues) {
    sql.batch(
        "delete from attribution_due where workspace_id = ? and kind = ? and id = ?",
        dues.stream()
            .map(due -> new @Nullable Object[] {due.workspaceId(), due.kind(), due.id()})
            .toList());
  }

  /** How many there are, counted up to {@code most}. */
  public long count(UUID workspaceId, int most) {
    return sql.number(
        """
        select count(*) from (
          select 1 from attribution_due where workspace_id = ? limit ?) counted
        """,
        workspaceId,
        most);
  }

  private static Due due(Row row) throws SQLException {
    return new Due(row.uuid("workspace_id"), Due.Kind.valueOf(row.text("kind")), row.uuid("id"));
  }
}
