package io.entente.interactions.reply;

import io.entente.events.ActorKind;
import io.entente.events.Channel;
import io.entente.events.InteractionKind;
import io.entente.events.Party;
import io.entente.interactions.delivery.Way;
import io.entente.interactions.strand.StoredConversation;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Singleton
public final class ReplyStore {
  /** As far as is looked back for a message of the customer. */
  private static final int LOOKED_AT = 50;

  static final String LATEST =
      """
      select latest.node_id, latest.kind, latest.actor, latest.author_id, latest.connection_id,
             latest.channel
      from (
        select i.node_id, i.kind, i.actor, i.visibility, i.occurred_at, i.sort_rank, i.author_id,
               i.connection_id, i.channel
        from interaction i force index (interaction_thread)
        where i.workspace_id = ? and i.conversation_id = ?
        order by i.occurred_at desc, i.sort_rank desc, i.external_id desc, i.entry_id desc
        limit ?) latest
      order by latest.actor = 'CUSTOMER' desc, latest.visibility = 'PUBLIC' desc,
               latest.occurred_at desc, latest.sort_rank desc
      limit 1
      """;

  private final Sql sql;

  ReplyStore(Sql sql) {
    this.sql = sql;
  }

  /** A message to answer: where it came from, the answer goes. */
  public record Answered(
      UUID nodeId,
      InteractionKind kind,
      ActorKind actor,
      UUID authorId,
      UUID connectionId,
      Channel channel) {
    public Way way(StoredConversation conversation) {
      UUID customer = actor == ActorKind.CUSTOMER ? authorId : conversation.strand().customerId();
      return new Way(connectionId, channel, kind, customer);
    }
  }

  /** The customer's latest message if it is among the latest, else the latest of all. */
  public Optional<Answered> toAnswer(UUID workspaceId, UUID conversationId) {
    return sql.first(
        LATEST,
        row ->
            new Answered(
                row.uuid("node_id"),
                InteractionKind.valueOf(row.text("kind")),
                ActorKind.valueOf(row.text("actor")),
                row.uuid("author_id"),
                row.uuid("connection_id"),
                Channel.valueOf(row.text("channel"))),
        workspaceId,
        conversationId,
        LOOKED_AT);
  }

  Optional<Party> party(UUID workspaceId, UUID identityId) {
    return sql.first(
        """
        select id, external_id, handle, name from identity
        where workspace_id = ? and id = ? and external_id is not null
        """,
        row ->
            new Party(
                row.uuid("id"),
                row.text("external_id"),
                row.textOrNull("handle"),
                row.textOrNull("name")),
        workspaceId,
        identityId);
  }

  /**
   * An intent, before anything of it is done; or a reply that need go no further than its thread,
   * and is sent by standing there.
   */
  void intend(UUID workspaceId, Reply reply, UUID conversationId, UUID agentId, Instant at) {
    sql.update(
        """
        insert into reply (workspace_id, interaction_id, id, conversation_id, agent_id, state,
                           intended_at, settled_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        workspaceId,
        reply.interactionId(),
        reply.id(),
        conversationId,
        agentId,
        reply.state(),
        at,
        reply.state() == DeliveryState.SENT ? at : null);
  }

  /** It stands in the thread, and need not go anywhere. */
  void sent(UUID workspaceId, UUID interactionId, Instant at) {
    sql.update(
        """
        update reply set state = ?, settled_at = ? where workspace_id = ? and interaction_id = ?
        """,
        DeliveryState.SENT,
        at,
        workspaceId,
        interactionId);
  }

  /** The network would not take it, and was not asked. */
  void failed(UUID workspaceId, UUID interactionId, String reason, Instant at) {
    sql.update(
        """
        update reply set state = ?, reason = ?, settled_at = ?
        where workspace_id = ? and interaction_id = ?
        """,
        DeliveryState.FAILED,
        reason,
        at,
        workspaceId,
        interactionId);
  }
}
