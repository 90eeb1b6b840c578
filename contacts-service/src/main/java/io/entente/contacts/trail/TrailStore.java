package io.entente.contacts.trail;

import io.entente.contacts.JsonText;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes of contacts, written once and changed by erasures alone, and where their values come
 * from.
 */
@Singleton
final class TrailStore {
  static final String PAGE =
      """
      select id, occurred_at, member_id, field, before_value, after_value
      from contact_change
      where workspace_id = ? and contact_id in %s and id < ?
      order by id desc
      limit ?
      """;

  /** Of a value that several homes tell, only what is shown: the final contact's, the newest. */
  static final String SOURCES =
      """
      select d.field, d.source, d.told_at, d.member_id
      from (
        select contact_id, field, source, told_at, member_id
        from contact_datum where workspace_id = ? and contact_id in %1$s
        union all
        select contact_id, concat('tags/', tag), source, told_at, null
        from contact_tag where workspace_id = ? and contact_id in %1$s
        union all
        select contact_id, concat('attributes/', name), source, told_at, null
        from contact_value where workspace_id = ? and contact_id in %1$s) d
      order by d.field, d.contact_id = ? desc, d.contact_id desc
      """;

  static final String OF_CONTACTS =
      """
      select contact_id, id, field, before_value, after_value from contact_change
      where workspace_id = ? and contact_id in %s
      """;

  private final Sql sql;
  private final JsonText json;

  TrailStore(Sql sql, JsonText json) {
    this.sql = sql;
    this.json = json;
  }

  /** A change as it stands in its row, its values as JSON. */
  record KeptChange(
      UUID contactId, UUID id, String field, @Nullable String before, @Nullable String after) {
    KeptChange with(@Nullable String otherBefore, @Nullable String otherAfter) {
      return new KeptChange(contactId, id, field, otherBefore, otherAfter);
    }
  }

  List<KeptChange> ofContacts(UUID workspaceId, Collection<UUID> contactIds) {
    if (contactIds.isEmpty()) {
      return List.of();
    }
    List<Object> parameters = new ArrayList<>(contactIds.size() + 1);
    parameters.add(workspaceId);
    parameters.addAll(contactIds);
    return sql.list(
        OF_CONTACTS.formatted(Sql.in(contactIds.size())),
        row ->
            new KeptChange(
                row.uuid("contact_id"),
                row.uuid("id"),
                row.text("field"),
                row.textOrNull("before_value"),
                row.textOrNull("after_value")),
        parameters.toArray());
  }

  /** Keeps other values of changes: what is erased stays in no trail. */
  void rewrite(UUID workspaceId, List<KeptChange> changed) {
    List<@Nullable Object[]> rows = new ArrayList<>(changed.size());
    for (KeptChange change : changed) {
      rows.add(
          new @Nullable Object[] {
            change.before(), change.after(), workspaceId, change.contactId(), change.id()
          });
    }
    sql.batch(
        """
        update contact_change set before_value = ?, after_value = ?
        where workspace_id = ? and contact_id = ? and id = ?
        """,
        rows);
  }

  void insert(List<@Nullable Object[]> changes) {
    sql.batch(
        """
        insert into contact_change (workspace_id, contact_id, id, occurred_at, member_id, field,
                                    before_value, after_value)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        changes);
  }

  void tell(List<@Nullable Object[]> data) {
    sql.upsert(
        """
        insert into contact_datum (workspace_id, contact_id, field, source, told_at, member_id)
        values %s
        on duplicate key update
          source = values(source), told_at = values(told_at), member_id = values(member_id)
        """,
        data);
  }

  /** The changes of these homes that were recorded before this one, the latest first. */
  List<RecordChange> before(UUID workspaceId, List<UUID> homes, UUID id, int limit) {
    List<Object> parameters = new ArrayList<>(homes.size() + 3);
    parameters.add(workspaceId);
    parameters.addAll(homes);
    parameters.add(id);
    parameters.add(limit);
    return sql.list(PAGE.formatted(Sql.in(homes.size())), this::change, parameters.toArray());
  }

  /** By field; of one that several homes tell, the one that is shown comes first. */
  List<Datum> sources(UUID workspaceId, UUID finalId, List<UUID> homes) {
    List<Object> parameters = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      parameters.add(workspaceId);
      parameters.addAll(homes);
    }
    parameters.add(finalId);
    return sql.list(
        SOURCES.formatted(Sql.in(homes.size())),
        row ->
            new Datum(
                row.text("field"),
                row.text("source"),
                row.instant("told_at"),
                row.uuidOrNull("member_id")),
        parameters.toArray());
  }

  private RecordChange change(Row row) throws SQLException {
    return new RecordChange(
        row.uuid("id"),
        row.instant("occurred_at"),
        row.uuid("member_id"),
        row.text("field"),
        value(row.textOrNull("before_value")),
        value(row.textOrNull("after_value")));
  }

  private @Nullable Object value(@Nullable String text) {
    return text == null ? null : json.read(text);
  }
}
