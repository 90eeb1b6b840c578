package io.entente.contacts.dataimport.run;

import io.entente.contacts.point.PointKey;
import io.entente.contacts.point.PointKind;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contacts as imports make and change them, many at a time. */
@Singleton
final class PersonStore {
  static final String LOCK =
      """
      select id, name, named_after, version from contact
      where workspace_id = ? and id in %s
      order by id
      for update
      """;

  /** Of all contacts that are shown as one of these. */
  static final String POINTS =
      """
      select straight_join c.final_id, p.kind, p.scope, p.key_text, p.verified
      from contact c force index (contact_of_final)
      join contact_point p force index (primary)
        on p.workspace_id = c.workspace_id and p.contact_id = c.id
      where c.workspace_id = ? and c.final_id in %s
      """;

  private final Sql sql;

  PersonStore(Sql sql) {
    this.sql = sql;
  }

  private record Held(UUID contactId, PointKey key, boolean verified) {}

  /** The contacts with what they have, so that no other transaction changes their names. */
  Map<UUID, Draft> lock(UUID workspaceId, Collection<UUID> ids) {
    Map<UUID, Draft> drafts = new HashMap<>();
    if (ids.isEmpty()) {
      return drafts;
    }
    List<Object> parameters = new ArrayList<>(ids.size() + 1);
    parameters.add(workspaceId);
    parameters.addAll(ids);
    sql.each(
        LOCK.formatted(Sql.in(ids.size())),
        row ->
            Draft.ofKnown(
                row.uuid("id"),
                row.text("name"),
                row.uuidOrNull("named_after") == null,
                row.integer("version")),
        draft -> drafts.put(draft.id(), draft),
        parameters.toArray());
    sql.each(
        POINTS.formatted(Sql.in(ids.size())),
        row ->
            new Held(
                row.uuid("final_id"),
                new PointKey(
                    PointKind.of(row.text("kind")), row.text("scope"), row.text("key_text")),
                row.flag("verified")),
        held -> {
          Draft draft = drafts.get(held.contactId());
          if (draft != null) {
            draft.holds(held.key(), held.verified());
          }
        },
        parameters.toArray());
    return drafts;
  }

  void insert(UUID workspaceId, Collection<Draft> made, Instant now) {
    List<@Nullable Object[]> rows = new ArrayList<>(made.size());
    for (Draft draft : made) {
      rows.add(
          new @Nullable Object[] {workspaceId, draft.id(), draft.id(), draft.name(), now, now});
    }
    sql.batch(
        """
        insert into contact (workspace_id, id, final_id, name, named_after, created_at,
                             last_activity_at, version)
        values (?, ?, ?, ?, null, ?, ?, 1)
        """,
        rows);
  }

  void rename(UUID workspaceId, Collection<Draft> renamed) {
    List<@Nullable Object[]> rows = new ArrayList<>(renamed.size());
    for (Draft draft : renamed) {
      rows.add(new @Nullable Object[] {draft.name(), draft.nextVersion(), workspaceId, draft.id()});
    }
    sql.batch(
        """
        update contact set name = ?, named_after = null, version = ?
        where workspace_id = ? and id = ?
        """,
        rows);
  }
}
