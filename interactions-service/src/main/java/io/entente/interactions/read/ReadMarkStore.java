package io.entente.interactions.read;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/**
 * How many messages of a conversation an agent has seen. Unread is who has seen fewer than there
 * are, so that one which arrives late and stands further up is unread too.
 */
@Singleton
public final class ReadMarkStore {
  private final Sql sql;

  ReadMarkStore(Sql sql) {
    this.sql = sql;
  }

  void mark(UUID workspaceId, UUID agentId, UUID conversationId, int messages, Instant at) {
    sql.update(
        """
        insert into conversation_read (workspace_id, agent_id, conversation_id, messages, read_at)
        values (?, ?, ?, ?, ?)
        on duplicate key update messages = values(messages), read_at = values(read_at)
        """,
        workspaceId,
        agentId,
        conversationId,
        messages,
        at);
  }

  void unmark(UUID workspaceId, UUID agentId, UUID conversationId) {
    sql.update(
        """
        delete from conversation_read
        where workspace_id = ? and agent_id = ? and conversation_id = ?
        """,
        workspaceId,
        agentId,
        conversationId);
  }

  /** Who had read all before has read what they themselves have written now. */
  public void wrote(UUID workspaceId, UUID agentId, UUID conversationId, int messagesBefore) {
    sql.update(
        """
        update conversation_read set messages = messages + 1
        where workspace_id = ? and agent_id = ? and conversation_id = ? and messages = ?
        """,
        workspaceId,
        agentId,
        conversationId,
        messagesBefore);
  }
}
