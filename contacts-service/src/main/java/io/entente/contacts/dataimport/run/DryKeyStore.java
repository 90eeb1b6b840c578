package io.entente.contacts.dataimport.run;

import io.entente.contacts.point.PointKey;
import io.entente.contacts.point.PointKind;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom the rows of a dry run would have made known: rows that follow may be about the same. */
@Singleton
final class DryKeyStore {
  static final String FIND =
      """
      with wanted (kind, scope, key_text) as (values %s)
      select k.kind, k.scope, k.key_text, k.contact_id
      from wanted
      straight_join import_key k force index (primary)
        on k.workspace_id = ? and k.run_id = ? and k.kind = wanted.kind
          and k.scope = wanted.scope and k.key_text = wanted.key_text
      """;
  static final String OF_CONTACTS =
      """
      select kind, scope, key_text, contact_id
      from import_key force index (import_key_of_contact)
      where workspace_id = ? and run_id = ? and contact_id in %s
      """;
  static final String DELETE =
      "delete from import_key where workspace_id = ? and run_id = ? limit 5000";

  private final Sql sql;

  DryKeyStore(Sql sql) {
    this.sql = sql;
  }

  Map<PointKey, UUID> find(RunTask task, Collection<PointKey> keys) {
    Map<PointKey, UUID> found = new HashMap<>();
    if (!keys.isEmpty()) {
      List<Object> parameters = new ArrayList<>(keys.size() * 3 + 2);
      keys.forEach(key -> parameters.addAll(List.of(key.kind().code(), key.scope(), key.key())));
      parameters.addAll(List.of(task.workspaceId(), task.id()));
      sql.each(
          FIND.formatted(Sql.values(keys.size(), 3)),
          DryKeyStore::key,
          entry -> found.put(entry.getKey(), entry.getValue()),
          parameters.toArray());
    }
    return found;
  }

  /** What the rows would have made known of these contacts. */
  Map<PointKey, UUID> of(RunTask task, Collection<UUID> contactIds) {
    Map<PointKey, UUID> found = new HashMap<>();
    if (!contactIds.isEmpty()) {
      List<Object> parameters = new ArrayList<>(contactIds.size() + 2);
      parameters.addAll(List.of(task.workspaceId(), task.id()));
      parameters.addAll(contactIds);
      sql.each(
          OF_CONTACTS.formatted(Sql.in(contactIds.size())),
          DryKeyStore::key,
          entry -> found.put(entry.getKey(), entry.getValue()),
          parameters.toArray());
    }
    return found;
  }

  private static Map.Entry<PointKey, UUID> key(Row row) throws SQLException {
    return Map.entry(
        new PointKey(PointKind.of(row.text("kind")), row.text("scope"), row.text("key_text")),
        row.uuid("contact_id"));
  }

  void add(RunTask task, Map<PointKey, UUID> keys) {
    List<@Nullable Object[]> rows = new ArrayList<>(keys.size());
    keys.forEach((key, contactId) ->
        rows.add(
            new @Nullable Object[] {
              task.workspaceId(), task.id(), key.kind().code(), key.scope(), key.key(), contactId
            }));
    sql.batch(
        """
        insert into import_key (workspace_id, run_id, kind, scope, key_text, contact_id)
        values (?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  /** In parts: no transaction holds all of them. */
  void delete(UUID workspaceId, UUID runId) {
    while (sql.update(DELETE, workspaceId, runId) > 0) {
      // The next part.
    }
  }
}
