package io.entente.interactions.reply;

import io.entente.events.ConsentPurpose;
import io.entente.interactions.rows.Rows;
import io.entente.interactions.timer.Due;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class QueuedReplyStore {
  static final String OF_CONVERSATION =
      """
      select q.workspace_id, q.id, q.conversation_id, q.agent_id, q.agent_name, q.body, q.due_at,
             q.state, q.reason, q.queued_at, q.purpose
      from queued_reply q
      where q.workspace_id = ? and q.conversation_id = ? order by q.due_at, q.id
      """;

  private final Sql sql;

  QueuedReplyStore(Sql sql) {
    this.sql = sql;
  }

  /** A reply and whose it is. */
  record Owned(UUID workspaceId, QueuedReply reply) {}

  List<QueuedReply> of(UUID workspaceId, UUID conversationId) {
    return sql.list(OF_CONVERSATION, row -> owned(row).reply(), workspaceId, conversationId);
  }

  boolean isConversation(UUID workspaceId, UUID id) {
    return sql.number(
            "select count(*) from conversation where workspace_id = ? and id = ?", workspaceId, id)
        > 0;
  }

  void insert(UUID workspaceId, QueuedReply reply) {
    sql.update(
        """
        insert into queued_reply (workspace_id, id, conversation_id, agent_id, agent_name, body,
                                  due_at, state, queued_at, purpose)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        workspaceId,
        reply.id(),
        reply.conversationId(),
        reply.agentId(),
        reply.agentName(),
        reply.body(),
        reply.dueAt(),
        reply.state(),
        reply.queuedAt(),
        reply.purpose());
  }

  Optional<QueuedReply> lock(UUID workspaceId, UUID id) {
    return sql.first(
        """
        select q.workspace_id, q.id, q.conversation_id, q.agent_id, q.agent_name, q.body, q.due_at,
               q.state, q.reason, q.queued_at, q.purpose
        from queued_reply q where q.workspace_id = ? and q.id = ? for update
        """,
        row -> owned(row).reply(),
        workspaceId,
        id);
  }

  /** Those that are still to be sent. */
  List<Owned> lock(Collection<Due> due) {
    return sql.list(
        """
        select straight_join q.workspace_id, q.id, q.conversation_id, q.agent_id, q.agent_name,
               q.body, q.due_at, q.state, q.reason, q.queued_at, q.purpose
        from json_table(?, '$[*]' columns (
          workspace_id char(36) path '$[0]', id char(36) path '$[1]')) asked
        join queued_reply q force index (primary)
          on q.workspace_id = cast(asked.workspace_id as uuid) and q.id = cast(asked.id as uuid)
        where q.state = 'QUEUED'
        for update
        """,
        QueuedReplyStore::owned,
        Rows.of(due, it -> new @Nullable Object[] {it.workspaceId(), it.subjectId()}));
  }

  void delete(UUID workspaceId, UUID id) {
    sql.update("delete from queued_reply where workspace_id = ? and id = ?", workspaceId, id);
  }

  void fail(UUID workspaceId, UUID id, String reason) {
    sql.update(
        "update queued_reply set state = ?, reason = ? where workspace_id = ? and id = ?",
        DeliveryState.FAILED,
        reason,
        workspaceId,
        id);
  }

  private static Owned owned(Row row) throws SQLException {
    Instant dueAt = row.instant("due_at");
    return new Owned(
        row.uuid("workspace_id"),
        new QueuedReply(
            row.uuid("id"),
            row.uuid("conversation_id"),
            row.uuid("agent_id"),
            row.text("agent_name"),
            row.text("body"),
            dueAt,
            DeliveryState.valueOf(row.text("state")),
            row.textOrNull("reason"),
            row.instant("queued_at"),
            ConsentPurpose.valueOf(row.text("purpose")),
            List.of()));
  }
}
