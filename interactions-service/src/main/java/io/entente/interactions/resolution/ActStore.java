package io.entente.interactions.resolution;

import io.entente.interactions.rows.Rows;
import io.entente.interactions.strand.StoredConversation;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class ActStore {
  static final String INSERT =
      """
      insert into act (workspace_id, id, conversation_id, node_id, kind, occurred_at, actor,
                       agent_id, until_at, recorded_at, recorded_by)
      select done.workspace_id, done.id, done.conversation_id,
             coalesce(
               (select i.node_id from interaction i force index (interaction_thread)
                where i.workspace_id = cast(done.workspace_id as uuid)
                  and i.conversation_id = cast(done.conversation_id as uuid)
                  and i.occurred_at = done.first_customer_at and i.sort_rank = 0
                order by i.external_id limit 1),
               cast(done.opened_by as uuid)),
             done.kind, done.occurred_at, done.actor, done.agent_id, done.until_at,
             done.recorded_at, done.recorded_by
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', id char(36) path '$[1]',
        conversation_id char(36) path '$[2]', first_customer_at datetime(6) path '$[3]',
        opened_by char(36) path '$[4]', kind varchar(8) path '$[5]',
        occurred_at datetime(6) path '$[6]', actor varchar(8) path '$[7]',
        agent_id char(36) path '$[8]', until_at datetime(6) path '$[9]',
        recorded_at datetime(6) path '$[10]', recorded_by char(36) path '$[11]')) done
      """;

  static final String PLACES =
      """
      select straight_join i.node_id, i.conversation_id
      from json_table(?, '$[*]' columns (id char(36) path '$[0]')) asked
      join thread_node n force index (primary)
        on n.workspace_id = ? and n.id = cast(asked.id as uuid)
      join interaction i force index (primary)
        on i.workspace_id = n.workspace_id and i.entry_id = n.entry_id
      where i.conversation_id is not null
      """;
  static final String KNOWN =
      """
      select straight_join a.id
      from json_table(?, '$[*]' columns (id char(36) path '$[0]')) asked
      join act a force index (primary) on a.workspace_id = ? and a.id = cast(asked.id as uuid)
      """;

  private final Sql sql;

  ActStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * An act on a conversation as it was before.
   *
   * @param conversationId where it took effect
   */
  record Done(StoredConversation conversation, UUID conversationId, Act act) {
    Done(StoredConversation conversation, Act act) {
      this(conversation, conversation.id(), act);
    }
  }

  /** Where the messages at these places are, by place; without those that are in none. */
  Map<UUID, UUID> conversations(UUID workspaceId, Collection<UUID> nodeIds) {
    Map<UUID, UUID> conversations = new HashMap<>();
    sql.each(
        PLACES,
        row -> Map.entry(row.uuid("node_id"), row.uuid("conversation_id")),
        found -> conversations.put(found.getKey(), found.getValue()),
        Rows.of(nodeIds, id -> new @Nullable Object[] {id}),
        workspaceId);
    return conversations;
  }

  /** Those of the acts that are kept already. */
  Set<UUID> known(UUID workspaceId, Collection<UUID> ids) {
    return new HashSet<>(
        sql.list(
            KNOWN,
            row -> row.uuid("id"),
            Rows.of(ids, id -> new @Nullable Object[] {id}),
            workspaceId));
  }

  /**
   * Keeps acts, each with a message of its conversation: where that goes, it goes. The customer's
   * first is taken, for all that a customer wrote in a thread stays together.
   */
  void insert(Collection<Done> acts) {
    if (!acts.isEmpty()) {
      sql.update(INSERT, Rows.of(acts, ActStore::columns));
    }
  }

  private static @Nullable Object[] columns(Done done) {
    StoredConversation conversation = done.conversation();
    Act act = done.act();
    return new @Nullable Object[] {
      conversation.strand().workspaceId(),
      act.id(),
      done.conversationId(),
      conversation.folded().firstCustomerAt(),
      conversation.folded().openedBy(),
      act.kind(),
      act.occurredAt(),
      act.actor(),
      act.agentId(),
      act.until(),
      act.recordedAt(),
      act.recordedBy()
    };
  }
}
