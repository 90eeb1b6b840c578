package io.entente.contacts.access;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Looks at records: one row for each hour, member, record and kind. */
@Singleton
final class AccessStore {
  static final String NEWEST =
      """
      select member_id, member_name, kind, looks, last_at from record_access
      where workspace_id = ? and contact_id = ? and last_at < ?
      order by last_at desc limit ?
      """;

  private final Sql sql;

  AccessStore(Sql sql) {
    this.sql = sql;
  }

  void add(List<Object[]> looks) {
    sql.upsert(
        """
        insert into record_access (workspace_id, contact_id, member_id, hour, kind, member_name,
                                   looks, last_at)
        values %s
        on duplicate key update
          looks = looks + values(looks), last_at = greatest(last_at, values(last_at)),
          member_name = values(member_name)
        """,
        looks);
  }

  /** Some of those that were kept long enough. */
  void forget(UUID workspaceId, Instant before) {
    sql.update(
        "delete from record_access where workspace_id = ? and hour < ? limit 1000",
        workspaceId,
        before);
  }

  List<Look> newest(UUID workspaceId, UUID contactId, Instant before, int limit) {
    return sql.list(
        NEWEST,
        row ->
            new Look(
                row.uuid("member_id"),
                row.text("member_name"),
                LookKind.valueOf(row.text("kind")),
                row.integer("looks"),
                row.instant("last_at")),
        workspaceId,
        contactId,
        before,
        limit);
  }
}
