package io.entente.interactions.regroup;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class MessageStore {
  static final String IN_CONVERSATION =
      """
      select i.node_id,
             i.actor = 'CUSTOMER' and i.visibility = 'PUBLIC' and not i.automatic as asks
      from interaction i force index (interaction_thread)
      where i.workspace_id = ? and i.conversation_id = ? and i.id = ?
      limit 1
      """;

  private final Sql sql;

  MessageStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * A message that may begin a conversation.
   *
   * @param asks whether the customer wants something with it
   */
  record Beginning(UUID nodeId, boolean asks) {}

  Optional<Beginning> find(UUID workspaceId, UUID conversationId, UUID interactionId) {
    return sql.first(
        IN_CONVERSATION,
        row -> new Beginning(row.uuid("node_id"), row.flag("asks")),
        workspaceId,
        conversationId,
        interactionId);
  }
}
