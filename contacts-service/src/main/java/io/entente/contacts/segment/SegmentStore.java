package io.entente.contacts.segment;

import io.entente.events.SegmentState;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Segments, and how far their members are looked for. */
@Singleton
final class SegmentStore {
  static final int MOST = 200;

  private static final String COLUMNS =
      "id, name, conditions, members, created_at, changed_at, current_at";
  static final String ALL =
      "select "
          + COLUMNS
          + " from segment where workspace_id = ? and deleted_at is null order by id";
  static final String FIND =
      "select "
          + COLUMNS
          + " from segment where workspace_id = ? and id = ? and deleted_at is null";
  static final String CLAIM =
      """
      select workspace_id, id, conditions, looked_to, deleted_at, current_at from segment
      force index (segment_look)
      where look_at <= ?
      order by look_at limit 1
      for update skip locked
      """;

  private final Sql sql;
  private final SegmentJson json;

  SegmentStore(Sql sql, SegmentJson json) {
    this.sql = sql;
    this.json = json;
  }

  /**
   * A segment whose members are looked for.
   *
   * @param lookedTo the last contact that was looked at; null before the first
   * @param first whether they are looked for for the first time
   * @param deleted whether its members are to be taken out instead
   */
  record Look(
      UUID workspaceId,
      UUID id,
      SegmentConditions conditions,
      @Nullable UUID lookedTo,
      boolean first,
      boolean deleted) {}

  /** In the order of their making. */
  List<Segment> all(UUID workspaceId) {
    return sql.list(ALL, this::segment, workspaceId);
  }

  Optional<Segment> find(UUID workspaceId, UUID id) {
    return sql.first(FIND, this::segment, workspaceId, id);
  }

  void insert(UUID workspaceId, UUID id, NewSegment segment, Instant now) {
    sql.update(
        """
        insert into segment (workspace_id, id, name, conditions, version, created_at, changed_at,
                             members, look_at)
        values (?, ?, ?, ?, 1, ?, ?, 0, ?)
        """,
        workspaceId,
        id,
        segment.name(),
        json.write(segment.conditions()),
        now,
        now,
        now);
  }

  /** Whether there is one; all contacts are looked at anew. */
  boolean change(UUID workspaceId, UUID id, NewSegment segment, Instant now) {
    return sql.update(
            """
            update segment
            set name = ?, conditions = ?, version = version + 1, changed_at = ?, looked_to = null,
                look_at = ?, current_at = null
            where workspace_id = ? and id = ? and deleted_at is null
            """,
            segment.name(),
            json.write(segment.conditions()),
            now,
            now,
            workspaceId,
            id)
        > 0;
  }

  /** Whether there was one until now. */
  boolean markDeleted(UUID workspaceId, UUID id, Instant now) {
    return sql.update(
            """
            update segment
            set deleted_at = ?, look_at = ?, looked_to = null, version = version + 1
            where workspace_id = ? and id = ? and deleted_at is null
            """,
            now,
            now,
            workspaceId,
            id)
        > 0;
  }

  /** As others are told of it, also of one whose members are being taken out. */
  Optional<SegmentState> state(UUID workspaceId, UUID id) {
    return sql.first(
        "select name, version, deleted_at from segment where workspace_id = ? and id = ?",
        row ->
            new SegmentState(
                workspaceId,
                id,
                row.number("version"),
                row.text("name"),
                row.instantOrNull("deleted_at") != null),
        workspaceId,
        id);
  }

  void delete(UUID workspaceId, UUID id) {
    sql.update("delete from segment where workspace_id = ? and id = ?", workspaceId, id);
  }

  /** The one that waits longest to be looked for, of whichever workspace; locked. */
  Optional<Look> claim(Instant now) {
    return sql.first(
        CLAIM,
        row ->
            new Look(
                row.uuid("workspace_id"),
                row.uuid("id"),
                json.read(row.text("conditions")),
                row.uuidOrNull("looked_to"),
                row.instantOrNull("current_at") == null,
                row.instantOrNull("deleted_at") != null),
        now);
  }

  void lookedTo(Look look, UUID contactId) {
    sql.update(
        "update segment set looked_to = ? where workspace_id = ? and id = ?",
        contactId,
        look.workspaceId(),
        look.id());
  }

  /**
   * All contacts were looked at.
   *
   * @param again when they are to be once more; null for never
   */
  void looked(Look look, Instant now, @Nullable Instant again) {
    sql.update(
        """
        update segment set looked_to = null, look_at = ?, current_at = ?
        where workspace_id = ? and id = ?
        """,
        again,
        now,
        look.workspaceId(),
        look.id());
  }

  void count(UUID workspaceId, UUID id, long more) {
    sql.update(
        "update segment set members = members + ? where workspace_id = ? and id = ?",
        more,
        workspaceId,
        id);
  }

  private Segment segment(Row row) throws SQLException {
    return new Segment(
        row.uuid("id"),
        row.text("name"),
        json.read(row.text("conditions")),
        row.number("members"),
        row.instant("created_at"),
        row.instant("changed_at"),
        row.instantOrNull("current_at"));
  }
}
