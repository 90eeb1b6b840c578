package io.entente.contacts.dataimport.run;

import io.entente.contacts.dataimport.StoredImport;
import io.entente.contacts.dataimport.mapping.Mapping;
import io.entente.contacts.dataimport.mapping.MappingJson;
import io.entente.contacts.dataimport.table.Layout;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs, and who works on them. */
@Singleton
final class RunStore {
  /** After which a run is taken over from a process that tells nothing. */
  static final Duration HELD = Duration.ofSeconds(60);

  private static final String COLUMNS =
      "id, import_id, dry, state, worked_to, bytes_read, made, changed, unchanged, refused,"
          + " failure, asked_at, ended_at";
  static final String FIND =
      "select " + COLUMNS + " from import_run where workspace_id = ? and import_id = ? and id = ?";
  static final String OF_IMPORT =
      "select "
          + COLUMNS
          + " from import_run where workspace_id = ? and import_id = ? order by id desc limit ?";
  static final String CLAIM =
      """
      select r.workspace_id, r.id, r.import_id, r.dry, r.layout, r.mapping, r.worked_to, i.sha256,
             i.member_id, i.member_name, i.created_at
      from import_run r force index (import_run_free)
      straight_join contact_import i on i.workspace_id = r.workspace_id and i.id = r.import_id
      where r.free_at <= ?
      order by r.free_at limit 1
      for update skip locked
      """;
  static final String OTHERS =
      """
      select count(*) from import_run force index (import_run_of_state)
      where workspace_id = ? and state = 'RUNNING' and id <> ? and free_at > ?
        and holder is not null
      """;

  private final Sql sql;
  private final MappingJson json;

  RunStore(Sql sql, MappingJson json) {
    this.sql = sql;
    this.json = json;
  }

  void insert(UUID workspaceId, UUID id, StoredImport file, boolean dry, Instant now) {
    sql.update(
        """
        insert into import_run (workspace_id, id, import_id, dry, state, layout, mapping, worked_to,
                                bytes_read, made, changed, unchanged, refused, asked_at, free_at)
        values (?, ?, ?, ?, 'WAITING', ?, ?, 0, 0, 0, 0, 0, 0, ?, ?)
        """,
        workspaceId,
        id,
        file.id(),
        dry,
        json.write(file.layout()),
        json.write(file.mapping()),
        now,
        now);
  }

  Optional<Run> find(UUID workspaceId, UUID importId, UUID id) {
    return sql.first(FIND, RunStore::run, workspaceId, importId, id);
  }

  /** The latest first. */
  List<Run> ofImport(UUID workspaceId, UUID importId, int limit) {
    return sql.list(OF_IMPORT, RunStore::run, workspaceId, importId, limit);
  }

  /** The run that waits longest for somebody, of whichever workspace; locked. */
  Optional<RunTask> claim(UUID holder, Instant now) {
    return sql.first(CLAIM, row -> task(row, holder), now);
  }

  /** Whether somebody works on another run of the workspace. */
  boolean hasOthers(RunTask task, Instant now) {
    return sql.number(OTHERS, task.workspaceId(), task.id(), now) > 0;
  }

  void hold(RunTask task, Instant now) {
    sql.update(
        """
        update import_run set state = 'RUNNING', holder = ?, free_at = ?
        where workspace_id = ? and id = ?
        """,
        task.holder(),
        now.plus(HELD),
        task.workspaceId(),
        task.id());
  }

  /** Leaves it to whoever looks for work from {@code freeAt} on. */
  void release(RunTask task, Instant freeAt) {
    sql.update(
        """
        update import_run set holder = null, free_at = ?
        where workspace_id = ? and id = ? and free_at is not null
          and (holder = ? or holder is null)
        """,
        freeAt,
        task.workspaceId(),
        task.id(),
        task.holder());
  }

  /** Whether the run is the holder's, and stays so until the running transaction ends. */
  boolean isHeld(RunTask task) {
    return sql.first(
            """
            select 1 held from import_run
            where workspace_id = ? and id = ? and holder = ? and state = 'RUNNING'
            for update
            """,
            row -> row.integer("held"),
            task.workspaceId(),
            task.id(),
            task.holder())
        .isPresent();
  }

  /** These rows are done, of a run that {@link #isHeld}. */
  void advance(RunTask task, long workedTo, long bytesRead, Counts counts, Instant now) {
    sql.update(
        """
        update import_run
        set worked_to = ?, bytes_read = ?, made = made + ?, changed = changed + ?,
            unchanged = unchanged + ?, refused = refused + ?, attempts = 0, free_at = ?
        where workspace_id = ? and id = ? and holder = ? and state = 'RUNNING'
        """,
        workedTo,
        bytesRead,
        counts.made(),
        counts.changed(),
        counts.unchanged(),
        counts.refused(),
        now.plus(HELD),
        task.workspaceId(),
        task.id(),
        task.holder());
  }

  /**
   * Counts an attempt that failed, of a run that is the holder's still; the number of those since a
   * row was last done, 0 if the run is somebody else's.
   *
   * @param freeAt when the next may begin
   */
  int countFailure(RunTask task, Instant freeAt) {
    int held =
        sql.update(
            """
            update import_run set attempts = attempts + 1, holder = null, free_at = ?
            where workspace_id = ? and id = ? and holder = ? and state = 'RUNNING'
            """,
            freeAt,
            task.workspaceId(),
            task.id(),
            task.holder());
    return held == 0
        ? 0
        : (int)
            sql.number(
                "select attempts from import_run where workspace_id = ? and id = ?",
                task.workspaceId(),
                task.id());
  }

  /** Has a run that failed, or was cancelled, go on; whether it was one. */
  boolean resume(UUID workspaceId, UUID id, Instant now) {
    return sql.update(
            """
            update import_run
            set state = 'WAITING', failure = null, attempts = 0, ended_at = null, holder = null,
                free_at = ?
            where workspace_id = ? and id = ? and state in ('FAILED', 'CANCELLED') and not dry
            """,
            now,
            workspaceId,
            id)
        > 0;
  }

  /** Whether it was under way until now. */
  boolean end(UUID workspaceId, UUID id, RunState state, @Nullable String failure, Instant now) {
    return sql.update(
            """
            update import_run
            set state = ?, failure = ?, ended_at = ?, holder = null, free_at = null
            where workspace_id = ? and id = ? and free_at is not null
            """,
            state,
            failure,
            now,
            workspaceId,
            id)
        > 0;
  }

  void delete(UUID workspaceId, UUID importId) {
    sql.update(
        "delete from import_run where workspace_id = ? and import_id = ?", workspaceId, importId);
  }

  private RunTask task(Row row, UUID holder) throws SQLException {
    return new RunTask(
        row.uuid("workspace_id"),
        row.uuid("id"),
        row.uuid("import_id"),
        holder,
        row.flag("dry"),
        row.text("sha256"),
        json.read(row.text("layout"), Layout.class),
        json.read(row.text("mapping"), Mapping.class),
        row.number("worked_to"),
        new RunTask.Sender(
            row.uuid("member_id"), row.text("member_name"), row.instant("created_at")));
  }

  private static Run run(Row row) throws SQLException {
    return new Run(
        row.uuid("id"),
        row.uuid("import_id"),
        row.flag("dry"),
        RunState.valueOf(row.text("state")),
        row.number("worked_to"),
        row.number("bytes_read"),
        row.integer("made"),
        row.integer("changed"),
        row.integer("unchanged"),
        row.integer("refused"),
        row.textOrNull("failure"),
        row.instant("asked_at"),
        row.instantOrNull("ended_at"));
  }
}
