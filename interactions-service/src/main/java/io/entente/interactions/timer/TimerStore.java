package io.entente.interactions.timer;

import io.entente.interactions.rows.Rows;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Timers of all workspaces. */
@Singleton
final class TimerStore {
  static final String CLAIM =
      """
      select workspace_id, subject_id, due_at from timer force index (timer_fire)
      where kind = ? and fire_at <= ?
      order by fire_at limit ?
      for update skip locked
      """;
  static final String NEXT =
      """
      select fire_at from timer force index (timer_fire) where kind = ? order by fire_at limit 1
      """;
  static final String DELETE =
      """
      delete t from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', subject_id char(36) path '$[1]')) gone
      straight_join timer t force index (primary)
        on t.workspace_id = cast(gone.workspace_id as uuid) and t.kind = ?
        and t.subject_id = cast(gone.subject_id as uuid)
      """;

  private final Sql sql;

  TimerStore(Sql sql) {
    this.sql = sql;
  }

  /** Sets timers; those that their subjects had are replaced. */
  void set(String kind, Collection<Due> timers) {
    sql.upsert(
        """
        insert into timer (workspace_id, kind, subject_id, due_at, fire_at) values %s
        on duplicate key update
          due_at = values(due_at), fire_at = values(fire_at), failures = 0
        """,
        timers.stream()
            .map(it ->
                new @Nullable Object[] {
                  it.workspaceId(), kind, it.subjectId(), it.dueAt(), it.dueAt()
                })
            .toList());
  }

  /** Timers that are due and that no other transaction has claimed, locked until this one ends. */
  List<Due> claim(String kind, Instant now, int most) {
    return sql.list(
        CLAIM,
        row -> new Due(row.uuid("workspace_id"), row.uuid("subject_id"), row.instant("due_at")),
        kind,
        now,
        most);
  }

  void delete(String kind, Collection<Due> timers) {
    sql.update(
        DELETE,
        Rows.of(timers, it -> new @Nullable Object[] {it.workspaceId(), it.subjectId()}),
        kind);
  }

  /** Has a timer tried again after a pause that doubles with each failure: a second to an hour. */
  void putOff(String kind, Due timer, Instant now) {
    sql.update(
        """
        update timer
        set fire_at = ? + interval least(3600, pow(2, least(failures, 20))) second,
            failures = failures + 1
        where workspace_id = ? and kind = ? and subject_id = ? and due_at = ?
        """,
        now,
        timer.workspaceId(),
        kind,
        timer.subjectId(),
        timer.dueAt());
  }

  /** When the next timer of the kind is to be tried. */
  Optional<Instant> next(String kind) {
    return sql.first(NEXT, row -> row.instant("fire_at"), kind);
  }
}
