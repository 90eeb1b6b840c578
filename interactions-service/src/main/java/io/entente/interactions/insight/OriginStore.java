package io.entente.interactions.insight;

import io.entente.events.Channel;
import io.entente.events.InsightProgress.Origin;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Who said what an insight comes from, and where. */
@Singleton
final class OriginStore {
  static final String CUSTOMERS =
      """
      select straight_join distinct i.author_id
      from insight_source s
      join thread_node n force index (primary)
        on n.workspace_id = s.workspace_id and n.id = s.node_id
      join interaction i force index (primary)
        on i.workspace_id = n.workspace_id and i.entry_id = n.entry_id
      where s.workspace_id = ? and s.insight_id = ? and i.actor in ('CUSTOMER', 'PEER')
      order by i.author_id
      """;

  static final String ORIGINS =
      """
      select straight_join i.channel, w.reason_id, count(*) messages, count(s.told_at) told
      from insight_source s
      join thread_node n force index (primary)
        on n.workspace_id = s.workspace_id and n.id = s.node_id
      join interaction i force index (primary)
        on i.workspace_id = n.workspace_id and i.entry_id = n.entry_id
      left join work w force index (primary)
        on w.workspace_id = i.workspace_id and w.conversation_id = i.conversation_id
      where s.workspace_id = ? and s.insight_id = ?
      group by i.channel, w.reason_id
      order by i.channel, w.reason_id
      """;

  private final Sql sql;

  OriginStore(Sql sql) {
    this.sql = sql;
  }

  /** Those outside who wrote its messages. */
  List<UUID> customers(UUID workspaceId, UUID insightId) {
    return sql.list(CUSTOMERS, row -> row.uuid("author_id"), workspaceId, insightId);
  }

  /** Where its messages are now, and how many of their authors were told. */
  List<Origin> of(UUID workspaceId, UUID insightId) {
    return sql.list(
        ORIGINS,
        row ->
            new Origin(
                Channel.valueOf(row.text("channel")),
                row.uuidOrNull("reason_id"),
                row.integer("messages"),
                row.integer("told")),
        workspaceId,
        insightId);
  }
}
