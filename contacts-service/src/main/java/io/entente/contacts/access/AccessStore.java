package io.entente.contacts.access;

import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Looks at records: one row for each hour, member, record and kind. */
@Singleton
final class AccessStore {
  static final String OF_HOME =
      """
      (select contact_id, member_id, member_name, kind, looks, last_at
       from record_access force index (record_access_newest)
       where workspace_id = ? and contact_id = ? and last_at <= ?
         and (last_at < ? or member_id < ?
              or (member_id = ? and (kind < ? or (kind = ? and contact_id < ?))))
       order by last_at desc, member_id desc, hour desc, kind desc limit ?)
      """;

  private final Sql sql;

  AccessStore(Sql sql) {
    this.sql = sql;
  }

  /** Looks at one moment are in the order of who, how and at whom. */
  record Place(Instant at, UUID memberId, String kind, UUID contactId) {
    static final Place NEWEST =
        new Place(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1), "~", new UUID(-1, -1));

    static Place of(List<String> values) {
      return new Place(
          Instant.parse(values.get(0)),
          UUID.fromString(values.get(1)),
          values.get(2),
          UUID.fromString(values.get(3)));
    }

    List<String> values() {
      return List.of(at.toString(), memberId.toString(), kind, contactId.toString());
    }
  }

  record Placed(Place place, Look look) {}

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

  /** The latest first; of each home no more is read than to the limit. */
  List<Placed> newest(UUID workspaceId, List<UUID> homes, Place before, int limit) {
    if (homes.isEmpty()) {
      return List.of();
    }
    List<Object> parameters = new ArrayList<>();
    for (UUID home : homes) {
      parameters.addAll(List.of(workspaceId, home, before.at(), before.at()));
      parameters.addAll(List.of(before.memberId(), before.memberId()));
      parameters.addAll(List.of(before.kind(), before.kind(), before.contactId(), limit));
    }
    parameters.add(limit);
    return sql.list(
        String.join(" union all ", Collections.nCopies(homes.size(), OF_HOME))
            + " order by last_at desc, member_id desc, kind desc, contact_id desc limit ?",
        AccessStore::placed,
        parameters.toArray());
  }

  private static Placed placed(Row row) throws SQLException {
    Look look =
        new Look(
            row.uuid("member_id"),
            row.text("member_name"),
            LookKind.valueOf(row.text("kind")),
            row.integer("looks"),
            row.instant("last_at"));
    return new Placed(
        new Place(look.lastAt(), look.memberId(), look.kind().name(), row.uuid("contact_id")),
        look);
  }
}
