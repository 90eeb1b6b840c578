package io.entente.interactions.rule;

import io.entente.events.EventJson;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class RuleStore {
  private static final String SELECT =
      """
      select id, position, version, document, updated_at, updated_by from rule
      where workspace_id = ?
      """;

  private final Sql sql;
  private final EventJson json;

  RuleStore(Sql sql, EventJson json) {
    this.sql = sql;
    this.json = json;
  }

  /** In the order in which they are asked. */
  List<StoredRule> all(UUID workspaceId) {
    return sql.list(SELECT + "order by position, id", this::rule, workspaceId);
  }

  /** The same, and none changes until the running transaction ends. */
  List<StoredRule> lock(UUID workspaceId) {
    return sql.list(SELECT + "order by position, id for update", this::rule, workspaceId);
  }

  List<StoredRule> active(UUID workspaceId) {
    return sql.list(SELECT + "and active order by position, id", this::rule, workspaceId);
  }

  Optional<StoredRule> find(UUID workspaceId, UUID id) {
    return sql.first(SELECT + "and id = ?", this::rule, workspaceId, id);
  }

  void save(UUID workspaceId, Collection<StoredRule> rules) {
    sql.upsert(
        """
        insert into rule (workspace_id, id, position, active, version, document, updated_at,
                          updated_by)
        values %s
        on duplicate key update
          position = values(position), active = values(active), version = values(version),
          document = values(document), updated_at = values(updated_at),
          updated_by = values(updated_by)
        """,
        rules.stream()
            .map(it ->
                new @Nullable Object[] {
                  workspaceId,
                  it.id(),
                  it.position(),
                  it.rule().isActive(),
                  it.version(),
                  new String(json.encode(it.rule()), StandardCharsets.UTF_8),
                  it.updatedAt(),
                  it.updatedBy()
                })
            .toList());
  }

  void delete(UUID workspaceId, UUID id) {
    sql.update("delete from rule where workspace_id = ? and id = ?", workspaceId, id);
    sql.update("delete from rule_count where workspace_id = ? and rule_id = ?", workspaceId, id);
  }

  /** By the ids of the rules; none of those that were never asked. */
  Map<UUID, RuleCounts> counts(UUID workspaceId) {
    Map<UUID, RuleCounts> counts = new HashMap<>();
    sql.each(
        """
        select rule_id, runs, matches, errors, last_run_at, last_match_at from rule_count
        where workspace_id = ?
        """,
        row ->
            Map.entry(
                row.uuid("rule_id"),
                new RuleCounts(
                    row.number("runs"),
                    row.number("matches"),
                    row.number("errors"),
                    row.instantOrNull("last_run_at"),
                    row.instantOrNull("last_match_at"))),
        entry -> counts.put(entry.getKey(), entry.getValue()),
        workspaceId);
    return counts;
  }

  private StoredRule rule(Row row) throws SQLException {
    return new StoredRule(
        row.uuid("id"),
        row.integer("position"),
        row.number("version"),
        row.instant("updated_at"),
        row.uuid("updated_by"),
        json.decode(row.text("document").getBytes(StandardCharsets.UTF_8), NewRule.class));
  }
}
