package io.entente.contacts.retention;

import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rules of workspaces, and what was done by them. */
@Singleton
final class RetentionStore {
  static final String CLAIM =
      """
      select workspace_id, days, run_id from retention_rule force index (retention_rule_due)
      where due_at <= ? order by due_at limit 1 for update skip locked
      """;
  static final String NEWEST =
      """
      select id, days, before_at, started_at, finished_at, looked, erased
      from retention_run force index (retention_run_newest)
      where workspace_id = ? order by started_at desc limit ?
      """;

  private final Sql sql;

  RetentionStore(Sql sql) {
    this.sql = sql;
  }

  /** A run that is under way. */
  record Under(UUID id, Instant before, Place place) {}

  Optional<ContactRetention> rule(UUID workspaceId) {
    return sql.first(
        "select days, changed_at, changed_by, due_at from retention_rule where workspace_id = ?",
        row ->
            new ContactRetention(
                row.integer("days"),
                row.instant("changed_at"),
                row.uuid("changed_by"),
                row.instant("due_at")),
        workspaceId);
  }

  /** A run that is under way is given up. */
  void put(UUID workspaceId, int days, Instant now, UUID by, Instant dueAt) {
    sql.update(
        """
        insert into retention_rule (workspace_id, days, changed_at, changed_by, due_at)
        values (?, ?, ?, ?, ?)
        on duplicate key update days = values(days), changed_at = values(changed_at),
          changed_by = values(changed_by), due_at = values(due_at), run_id = null
        """,
        workspaceId,
        days,
        now,
        by,
        dueAt);
  }

  void delete(UUID workspaceId) {
    sql.update("delete from retention_rule where workspace_id = ?", workspaceId);
  }

  Optional<RetentionTask> claim(Instant now) {
    return sql.first(
        CLAIM,
        row ->
            new RetentionTask(
                row.uuid("workspace_id"), row.integer("days"), row.uuidOrNull("run_id")),
        now);
  }

  /** Whether the rule is still the one by which the run is done, which goes on until then. */
  boolean hold(UUID workspaceId, UUID runId, Instant until) {
    return sql.update(
            "update retention_rule set due_at = ? where workspace_id = ? and run_id = ?",
            until,
            workspaceId,
            runId)
        == 1;
  }

  void begin(RetentionTask task, UUID runId, Instant now, Instant until) {
    sql.update(
        "update retention_rule set run_id = ?, due_at = ? where workspace_id = ?",
        runId,
        until,
        task.workspaceId());
    sql.update(
        """
        insert into retention_run (workspace_id, id, days, before_at, started_at, looked_at,
                                   looked_to, looked, erased)
        values (?, ?, ?, ?, ?, ?, ?, 0, 0)
        """,
        task.workspaceId(),
        runId,
        task.days(),
        RetentionTask.before(now, task.days()),
        now,
        Place.BEFORE_ALL.at(),
        Place.BEFORE_ALL.contactId());
  }

  Under run(UUID workspaceId, UUID runId) {
    return sql.first(
            """
            select id, before_at, looked_at, looked_to from retention_run
            where workspace_id = ? and id = ?
            """,
            row ->
                new Under(
                    row.uuid("id"),
                    row.instant("before_at"),
                    new Place(row.instant("looked_at"), row.uuid("looked_to"))),
            workspaceId,
            runId)
        .orElseThrow();
  }

  void progress(UUID workspaceId, UUID runId, Place place, long looked, long erased) {
    sql.update(
        """
        update retention_run
        set looked_at = ?, looked_to = ?, looked = looked + ?, erased = erased + ?
        where workspace_id = ? and id = ?
        """,
        place.at(),
        place.contactId(),
        looked,
        erased,
        workspaceId,
        runId);
  }

  void finish(UUID workspaceId, UUID runId, Instant now, Instant nextAt) {
    sql.update(
        "update retention_run set finished_at = ? where workspace_id = ? and id = ?",
        now,
        workspaceId,
        runId);
    sql.update(
        "update retention_rule set run_id = null, due_at = ? where workspace_id = ? and run_id = ?",
        nextAt,
        workspaceId,
        runId);
  }

  List<ContactRetentionRun> newest(UUID workspaceId, int limit) {
    return sql.list(NEWEST, RetentionStore::run, workspaceId, limit);
  }

  /** Some of the runs that began before. */
  void forget(UUID workspaceId, Instant before) {
    sql.update(
        "delete from retention_run where workspace_id = ? and started_at < ? limit 100",
        workspaceId,
        before);
  }

  private static ContactRetentionRun run(Row row) throws SQLException {
    @Nullable Instant finishedAt = row.instantOrNull("finished_at");
    return new ContactRetentionRun(
        row.uuid("id"),
        row.integer("days"),
        row.instant("before_at"),
        row.instant("started_at"),
        finishedAt,
        row.number("looked"),
        row.number("erased"));
  }
}
