package io.entente.interactions.tag;

import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class TagStore {
  private final Sql sql;

  TagStore(Sql sql) {
    this.sql = sql;
  }

  List<Tag> all(UUID workspaceId) {
    return sql.list(
        "select id, name, colour, retired from tag where workspace_id = ? order by name",
        TagStore::tag,
        workspaceId);
  }

  Optional<Tag> lock(UUID workspaceId, UUID id) {
    return sql.first(
        """
        select id, name, colour, retired from tag where workspace_id = ? and id = ? for update
        """,
        TagStore::tag,
        workspaceId,
        id);
  }

  void insert(UUID workspaceId, Tag tag) {
    sql.update(
        "insert into tag (workspace_id, id, name, colour, retired) values (?, ?, ?, ?, ?)",
        workspaceId,
        tag.id(),
        tag.name(),
        tag.colour(),
        tag.retired());
  }

  void update(UUID workspaceId, Tag tag) {
    sql.update(
        "update tag set name = ?, colour = ?, retired = ? where workspace_id = ? and id = ?",
        tag.name(),
        tag.colour(),
        tag.retired(),
        workspaceId,
        tag.id());
  }

  private static Tag tag(Row row) throws SQLException {
    return new Tag(row.uuid("id"), row.text("name"), row.text("colour"), row.flag("retired"));
  }
}
