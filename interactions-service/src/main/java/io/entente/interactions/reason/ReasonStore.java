package io.entente.interactions.reason;

import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class ReasonStore {
  private static final UUID FIRST_LEVEL = new UUID(0, 0);

  private final Sql sql;

  ReasonStore(Sql sql) {
    this.sql = sql;
  }

  /** The first level by name, then the second. */
  List<Reason> all(UUID workspaceId) {
    return sql.list(
        """
        select id, parent_id, name, retired from reason where workspace_id = ?
        order by parent_id, name
        """,
        ReasonStore::reason,
        workspaceId);
  }

  Optional<Reason> lock(UUID workspaceId, UUID id) {
    return sql.first(
        """
        select id, parent_id, name, retired from reason
        where workspace_id = ? and id = ? for update
        """,
        ReasonStore::reason,
        workspaceId,
        id);
  }

  void insert(UUID workspaceId, Reason reason) {
    sql.update(
        "insert into reason (workspace_id, id, parent_id, name, retired) values (?, ?, ?, ?, ?)",
        workspaceId,
        reason.id(),
        reason.parentId() == null ? FIRST_LEVEL : reason.parentId(),
        reason.name(),
        reason.retired());
  }

  void update(UUID workspaceId, Reason reason) {
    sql.update(
        "update reason set name = ?, retired = ? where workspace_id = ? and id = ?",
        reason.name(),
        reason.retired(),
        workspaceId,
        reason.id());
  }

  private static Reason reason(Row row) throws SQLException {
    UUID parent = row.uuid("parent_id");
    return new Reason(
        row.uuid("id"),
        parent.equals(FIRST_LEVEL) ? null : parent,
        row.text("name"),
        row.flag("retired"));
  }
}
