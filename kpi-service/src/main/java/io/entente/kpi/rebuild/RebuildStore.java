package io.entente.kpi.rebuild;

import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The table {@code rebuild}. */
@Singleton
final class RebuildStore {
  static final Duration HELD = Duration.ofSeconds(60);

  private static final String COLUMNS =
      """
      select id, source, state, facts, cells, requested_by, requested_at, started_at, finished_at,
          failure
      from rebuild where workspace_id = ?
      """;

  private final Sql sql;

  RebuildStore(Sql sql) {
    this.sql = sql;
  }

  void add(UUID workspaceId, UUID id, Source source, UUID requestedBy) {
    sql.update(
        """
        insert into rebuild (workspace_id, id, source, state, generation, attempts, facts, cells,
            requested_by, requested_at)
        values (?, ?, ?, 'WAITING', 0, 0, 0, 0, ?, utc_timestamp(6))
        """,
        workspaceId,
        id,
        source,
        requestedBy);
  }

  Optional<Rebuild> find(UUID workspaceId, UUID id) {
    return sql.first(COLUMNS + " and id = ?", RebuildStore::rebuild, workspaceId, id);
  }

  Optional<Rebuild> unfinished(UUID workspaceId) {
    return sql.first(
        COLUMNS + " and state in ('WAITING', 'RUNNING') limit 1",
        RebuildStore::rebuild,
        workspaceId);
  }

  /** Whether one has failed within the last day. */
  boolean hasFailedLately(UUID workspaceId) {
    return sql.number(
            """
            select exists (select 1 from rebuild
                where workspace_id = ? and state = 'FAILED'
                  and finished_at > utc_timestamp(6) - interval 1 day)
            """,
            workspaceId)
        == 1;
  }

  /** The next task that nobody holds, locked; of whatever workspace, for the work is the same. */
  Optional<Task> next(UUID holder) {
    return sql.first(
        """
        select workspace_id, id, source, state, generation from rebuild
        where state in ('WAITING', 'RUNNING', 'SWEEPING')
          and (held_until is null or held_until < utc_timestamp(6))
        order by requested_at limit 1 for update skip locked
        """,
        row ->
            new Task(
                row.uuid("workspace_id"),
                row.uuid("id"),
                Source.valueOf(row.text("source")),
                State.valueOf(row.text("state")),
                row.integer("generation"),
                holder));
  }

  /** Takes a task, and says how often it was begun with this time. */
  long begin(Task task) {
    sql.update(
        """
        update rebuild
        set state = ?, generation = ?, holder = ?, attempts = attempts + 1, facts = 0, cells = 0,
            started_at = coalesce(started_at, utc_timestamp(6)),
            held_until = utc_timestamp(6) + interval ? second
        where workspace_id = ? and id = ?
        """,
        task.state(),
        task.generation(),
        task.holder(),
        HELD.toSeconds(),
        task.workspaceId(),
        task.id());
    return sql.number(
        "select attempts from rebuild where workspace_id = ? and id = ?",
        task.workspaceId(),
        task.id());
  }

  /**
   * Keeps the task for a while longer, in the transaction of what is written for it.
   *
   * @throws TaskLost if another worker has taken it
   */
  void hold(Task task, long facts, long cells) {
    int held =
        sql.update(
            """
            update rebuild
            set held_until = utc_timestamp(6) + interval ? second, facts = facts + ?,
                cells = cells + ?
            where workspace_id = ? and id = ? and holder = ?
            """,
            HELD.toSeconds(),
            facts,
            cells,
            task.workspaceId(),
            task.id(),
            task.holder());
    if (held == 0) {
      throw new TaskLost(task);
    }
  }

  void turnTo(Task task, State state) {
    sql.update(
        """
        update rebuild
        set state = ?, finished_at = if(? = 'SWEEPING', finished_at, utc_timestamp(6))
        where workspace_id = ? and id = ? and holder = ?
        """,
        state,
        state,
        task.workspaceId(),
        task.id(),
        task.holder());
  }

  /** Lets the task be begun again after a while; its failure stays in sight until it succeeds. */
  void putBack(Task task, String failure, Duration pause) {
    sql.update(
        """
        update rebuild
        set failure = ?, holder = null, held_until = utc_timestamp(6) + interval ? second
        where workspace_id = ? and id = ? and holder = ?
        """,
        failure,
        pause.toSeconds(),
        task.workspaceId(),
        task.id(),
        task.holder());
  }

  private static Rebuild rebuild(Row row) throws SQLException {
    return new Rebuild(
        row.uuid("id"),
        Source.valueOf(row.text("source")),
        State.valueOf(row.text("state")),
        row.number("facts"),
        row.number("cells"),
        row.uuid("requested_by"),
        row.instant("requested_at"),
        row.instantOrNull("started_at"),
        row.instantOrNull("finished_at"),
        row.textOrNull("failure"));
  }
}
