package io.entente.interactions.retention;

import io.entente.interactions.retention.Round.Place;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rules of workspaces, and what was done by them. */
@Singleton
final class RetentionStore {
  static final String NEWEST =
      """
      select id, days, before_at, started_at, finished_at, conversations, messages, files
      from retention_run force index (retention_run_newest)
      where workspace_id = ? order by started_at desc limit ?
      """;

  private final Sql sql;

  RetentionStore(Sql sql) {
    this.sql = sql;
  }

  Optional<ConversationRetention> rule(UUID workspaceId) {
    return sql.first(
        "select days, changed_at, changed_by, due_at from retention_rule where workspace_id = ?",
        row ->
            new ConversationRetention(
                row.integer("days"),
                row.instant("changed_at"),
                row.uuid("changed_by"),
                row.instant("due_at")),
        workspaceId);
  }

  /** A round that is under way is given up. */
  void put(UUID workspaceId, int days, Instant now, UUID by, Instant dueAt) {
    sql.update(
        """
        insert into retention_rule (workspace_id, days, changed_at, changed_by, due_at, looked_at,
                                    looked_to)
        values (?, ?, ?, ?, ?, ?, ?)
        on duplicate key update days = values(days), changed_at = values(changed_at),
          changed_by = values(changed_by), due_at = values(due_at), run_id = null,
          looked_at = values(looked_at), looked_to = values(looked_to)
        """,
        workspaceId,
        days,
        now,
        by,
        dueAt,
        Place.BEFORE_ALL.at(),
        Place.BEFORE_ALL.conversationId());
  }

  void delete(UUID workspaceId) {
    sql.update("delete from retention_rule where workspace_id = ?", workspaceId);
  }

  /** Empty if there is no rule. */
  Optional<Round> lock(UUID workspaceId) {
    return sql.first(
        """
        select r.days, r.run_id, r.looked_at, r.looked_to, n.started_at
        from retention_rule r
        left join retention_run n on n.workspace_id = r.workspace_id and n.id = r.run_id
        where r.workspace_id = ? for update
        """,
        row ->
            new Round(
                workspaceId,
                row.integer("days"),
                row.uuidOrNull("run_id"),
                row.instantOrNull("started_at"),
                new Place(row.instant("looked_at"), row.uuid("looked_to"))),
        workspaceId);
  }

  void begin(Round round, UUID runId, Instant now) {
    sql.update(
        "update retention_rule set run_id = ? where workspace_id = ?", runId, round.workspaceId());
    sql.update(
        """
        insert into retention_run (workspace_id, id, days, before_at, started_at, conversations,
                                   messages, files)
        values (?, ?, ?, ?, ?, 0, 0, 0)
        """,
        round.workspaceId(),
        runId,
        round.days(),
        Round.before(now, round.days()),
        now);
  }

  void goOnAt(UUID workspaceId, Place place) {
    sql.update(
        "update retention_rule set looked_at = ?, looked_to = ? where workspace_id = ?",
        place.at(),
        place.conversationId(),
        workspaceId);
  }

  void add(UUID workspaceId, UUID runId, long conversations, long messages, long files) {
    sql.update(
        """
        update retention_run
        set conversations = conversations + ?, messages = messages + ?, files = files + ?
        where workspace_id = ? and id = ?
        """,
        conversations,
        messages,
        files,
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
        """
        update retention_rule set run_id = null, due_at = ?, looked_at = ?, looked_to = ?
        where workspace_id = ?
        """,
        nextAt,
        Place.BEFORE_ALL.at(),
        Place.BEFORE_ALL.conversationId(),
        workspaceId);
  }

  List<ConversationRetentionRun> newest(UUID workspaceId, int limit) {
    return sql.list(
        NEWEST,
        row ->
            new ConversationRetentionRun(
                row.uuid("id"),
                row.integer("days"),
                row.instant("before_at"),
                row.instant("started_at"),
                row.instantOrNull("finished_at"),
                row.number("conversations"),
                row.number("messages"),
                row.number("files")),
        workspaceId,
        limit);
  }

  /** Some of the runs that began before. */
  void forget(UUID workspaceId, Instant before) {
    sql.update(
        "delete from retention_run where workspace_id = ? and started_at < ? limit 100",
        workspaceId,
        before);
  }
}
