package io.entente.contacts.trail;

import io.entente.contacts.JsonText;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes of contacts, written once and never changed, and where their values come from. */
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

  private final Sql sql;
  private final JsonText json;

  TrailStore(Sql sql, JsonText json) {
    this.sql = sql;
    this.json = json;
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
