package io.entente.kpi.fact;

import io.entente.kpi.generation.Generation;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads all facts of a counting. */
@Singleton
public final class FactScan {
  private static final String SELECT =
      """
      select workspace_id, cycle_id, page, version, shard, conversation_id, customer_id, channel,
          connection_id, samples, reason_id, reason_group_id, priority, language,
          opened_at
      from cycle_fact where workspace_id = ? and generation = ?
      """;

  private final Sql sql;

  FactScan(Sql sql) {
    this.sql = sql;
  }

  /**
   * Some facts, in the order of their keys.
   *
   * @param last the fact that they follow; null for the first ones
   */
  public List<Fact> after(Generation generation, @Nullable FactKey last, int limit) {
    if (last == null) {
      return sql.list(
          SELECT + " order by cycle_id, page limit ?",
          FactStore::fact,
          generation.workspaceId(),
          generation.number(),
          limit);
    }
    return sql.list(
        SELECT
            + " and (cycle_id > ? or (cycle_id = ? and page > ?)) order by cycle_id, page limit ?",
        FactStore::fact,
        generation.workspaceId(),
        generation.number(),
        last.cycleId(),
        last.cycleId(),
        last.page(),
        limit);
  }

  public void each(Generation generation, Consumer<Fact> consumer) {
    sql.each(SELECT, FactStore::fact, consumer, generation.workspaceId(), generation.number());
  }

  public long count(Generation generation) {
    return sql.number(
        "select count(*) from cycle_fact where workspace_id = ? and generation = ?",
        generation.workspaceId(),
        generation.number());
  }
}
