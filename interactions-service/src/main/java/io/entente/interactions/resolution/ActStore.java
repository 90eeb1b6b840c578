package io.entente.interactions.resolution;

import io.entente.interactions.rows.Rows;
import io.entente.interactions.strand.StoredConversation;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
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

  private final Sql sql;

  ActStore(Sql sql) {
    this.sql = sql;
  }

  /** An act on a conversation as it was before. */
  record Done(StoredConversation conversation, Act act) {}

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
      conversation.id(),
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
