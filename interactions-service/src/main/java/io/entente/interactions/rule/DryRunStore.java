package io.entente.interactions.rule;

import io.entente.interactions.clock.ConversationStatus;
import io.entente.interactions.strand.ConversationKey;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a rule is tried on. */
@Singleton
final class DryRunStore {
  static final String FILED =
      """
      select i.id, i.entry_id, i.conversation_id, i.node_id, i.kind, i.actor, i.visibility, i.language,
             i.body, i.occurred_at, i.automatic, a.handle
      from interaction i force index (primary)
      left join identity a force index (primary)
        on a.workspace_id = i.workspace_id and a.id = i.author_id
      where i.workspace_id = ? and i.entry_id >= ? and i.entry_id < ?
      order by i.entry_id desc limit ?
      """;
  static final String ACTIVE =
      """
      select id from conversation force index (conversation_activity)
      where workspace_id = ? and status = ? and last_message_at >= ? and ordinal is not null
      order by last_message_at desc limit ?
      """;

  private final Sql sql;

  DryRunStore(Sql sql) {
    this.sql = sql;
  }

  /** A message, and the conversation that it is in: the workspace itself where it is in none. */
  record Filed(UUID conversationId, Message message) {}

  /** Messages that were filed between the making of these ids, the latest first. */
  List<Filed> filed(UUID workspaceId, UUID from, UUID before, int limit) {
    return sql.list(
        FILED,
        row -> {
          UUID conversationId = row.uuidOrNull("conversation_id");
          return new Filed(
              conversationId == null ? workspaceId : conversationId, FactStore.message(row));
        },
        workspaceId,
        from,
        before,
        limit);
  }

  /** Conversations of a status with a message since then, the latest first. */
  List<ConversationKey> active(
      UUID workspaceId, ConversationStatus status, Instant since, int limit) {
    return sql.list(
        ACTIVE,
        row -> new ConversationKey(workspaceId, row.uuid("id")),
        workspaceId,
        status,
        since,
        limit);
  }
}
