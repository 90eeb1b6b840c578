package io.entente.interactions.rule;

import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What rules did. */
@Singleton
final class RunStore {
  static final String PAGE =
      """
      select id, rule_id, rule_version, conversation_id, on_event, outcome, detail, ran_at
      from rule_run
      where workspace_id = ? and rule_id = ? and id < ?
      order by id desc limit ?
      """;
  static final String SINCE =
      """
      select count(*) from rule_run force index (rule_run_conversation)
      where workspace_id = ? and conversation_id = ? and ran_at > ? and outcome in ('DONE', 'FAILED')
      """;
  static final String SWEEP =
      """
      delete from rule_run where workspace_id = ? and rule_id = ? and id < ? order by id limit ?
      """;

  private final Sql sql;

  RunStore(Sql sql) {
    this.sql = sql;
  }

  /** The newest first, before this one. */
  List<Run> before(UUID workspaceId, UUID ruleId, UUID id, int limit) {
    return sql.list(PAGE, RunStore::run, workspaceId, ruleId, id, limit);
  }

  /** How many there were in a conversation since then that did something, or tried. */
  long since(UUID workspaceId, UUID conversationId, Instant since) {
    return sql.number(SINCE, workspaceId, conversationId, since);
  }

  /** Forgets the oldest before this one, so many at most; how many there were. */
  int sweep(UUID workspaceId, UUID ruleId, UUID before, int most) {
    return sql.update(SWEEP, workspaceId, ruleId, before, most);
  }

  void insert(UUID workspaceId, List<Run> runs) {
    sql.batch(
        """
        insert into rule_run (workspace_id, rule_id, id, rule_version, conversation_id, on_event,
                              outcome, detail, ran_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        runs.stream()
            .map(it ->
                new @Nullable Object[] {
                  workspaceId,
                  it.ruleId(),
                  it.id(),
                  it.ruleVersion(),
                  it.conversationId(),
                  it.on(),
                  it.outcome(),
                  it.detail(),
                  it.at()
                })
            .toList());
  }

  /** Adds to the counts of rules, in one order so that none waits for another in a ring. */
  void count(UUID workspaceId, Map<UUID, RuleCounts> more) {
    sql.upsert(
        """
        insert into rule_count (workspace_id, rule_id, runs, matches, errors, last_run_at,
                                last_match_at)
        values %s
        on duplicate key update
          runs = runs + values(runs), matches = matches + values(matches),
          errors = errors + values(errors), last_run_at = values(last_run_at),
          last_match_at = coalesce(values(last_match_at), last_match_at)
        """,
        new TreeMap<>(more)
            .entrySet().stream()
                .map(it ->
                    new @Nullable Object[] {
                      workspaceId,
                      it.getKey(),
                      it.getValue().runs(),
                      it.getValue().matches(),
                      it.getValue().errors(),
                      it.getValue().lastRunAt(),
                      it.getValue().lastMatchAt()
                    })
                .toList());
  }

  private static Run run(Row row) throws SQLException {
    return new Run(
        row.uuid("id"),
        row.uuid("rule_id"),
        row.number("rule_version"),
        row.uuid("conversation_id"),
        Trigger.valueOf(row.text("on_event")),
        Outcome.valueOf(row.text("outcome")),
        row.textOrNull("detail"),
        row.instant("ran_at"));
  }
}
