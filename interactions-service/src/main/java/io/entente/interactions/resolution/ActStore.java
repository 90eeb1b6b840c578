package io.entente.interactions.resolution;

import io.entente.interactions.strand.StoredConversation;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
final class ActStore {
  private final Sql sql;

  ActStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * Keeps an act with a message of the conversation: where that goes, it goes. The customer's first
   * is taken, for all that a customer wrote in a thread stays together.
   */
  void insert(StoredConversation conversation, Act act) {
    sql.update(
        """
        insert into act (workspace_id, id, conversation_id, node_id, kind, occurred_at, actor,
                         agent_id, recorded_at, recorded_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        conversation.strand().workspaceId(),
        act.id(),
        conversation.id(),
        anchor(conversation),
        act.kind(),
        act.occurredAt(),
        act.actor(),
        act.agentId(),
        act.recordedAt(),
        act.recordedBy());
  }

  private UUID anchor(StoredConversation conversation) {
    return sql.first(
            """
            select node_id from interaction
            where workspace_id = ? and conversation_id = ? and occurred_at = ? and sort_rank = 0
            order by external_id limit 1
            """,
            row -> row.uuid("node_id"),
            conversation.strand().workspaceId(),
            conversation.id(),
            conversation.folded().firstCustomerAt())
        .orElse(conversation.folded().openedBy());
  }
}
