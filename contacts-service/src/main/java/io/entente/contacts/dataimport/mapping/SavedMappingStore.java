package io.entente.contacts.dataimport.mapping;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Mappings that a workspace saved, by name. */
@Singleton
final class SavedMappingStore {
  static final int MOST = 200;
  static final String ALL =
      "select mapping from import_mapping where workspace_id = ? order by name limit " + MOST;
  static final String FIND =
      "select mapping from import_mapping where workspace_id = ? and name = ?";

  private final Sql sql;
  private final MappingJson json;

  SavedMappingStore(Sql sql, MappingJson json) {
    this.sql = sql;
    this.json = json;
  }

  List<SavedMapping> all(UUID workspaceId) {
    return sql.list(ALL, row -> json.read(row.text("mapping"), SavedMapping.class), workspaceId);
  }

  long count(UUID workspaceId) {
    return sql.number("select count(*) from import_mapping where workspace_id = ?", workspaceId);
  }

  Optional<SavedMapping> find(UUID workspaceId, String name) {
    return sql.first(
        FIND, row -> json.read(row.text("mapping"), SavedMapping.class), workspaceId, name);
  }

  void save(UUID workspaceId, SavedMapping mapping, Instant now) {
    sql.update(
        """
        insert into import_mapping (workspace_id, name, mapping, saved_at) values (?, ?, ?, ?)
        on duplicate key update
          name = values(name), mapping = values(mapping), saved_at = values(saved_at)
        """,
        workspaceId,
        mapping.name(),
        json.write(mapping),
        now);
  }

  boolean delete(UUID workspaceId, String name) {
    return sql.update(
            "delete from import_mapping where workspace_id = ? and name = ?", workspaceId, name)
        > 0;
  }
}
