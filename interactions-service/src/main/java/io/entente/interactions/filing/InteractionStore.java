package io.entente.interactions.filing;

import io.entente.events.ActorKind;
import io.entente.events.InboundInteraction;
import io.entente.events.Party;
import io.entente.interactions.rows.Rows;
import io.entente.interactions.strand.Folded;
import io.entente.interactions.thread.ThreadNode;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages as they are filed. */
@Singleton
final class InteractionStore {
  static final String TELL_PEERS =
      """
      update json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', entry_id char(36) path '$[1]',
        customer_id char(36) path '$[2]')) told
      straight_join interaction i force index (primary)
        on i.workspace_id = cast(told.workspace_id as uuid)
        and i.entry_id = cast(told.entry_id as uuid)
      set i.actor = if(i.author_id = cast(told.customer_id as uuid), 'CUSTOMER', 'PEER')
      where i.sort_rank = 0 and told.customer_id is not null
        and (i.kind = 'FORUM_POST' or i.channel = 'FORUM' and i.kind in ('POST', 'COMMENT'))
      """;

  private final Sql sql;

  InteractionStore(Sql sql) {
    this.sql = sql;
  }

  /** Says anew of members of a community at places that changed whether they ask or answer. */
  void tellPeers(Collection<ThreadNode> changed) {
    if (!changed.isEmpty()) {
      sql.update(
          TELL_PEERS,
          Rows.of(
              changed,
              node ->
                  new @Nullable Object[] {node.workspaceId(), node.entryId(), node.customerId()}));
    }
  }

  void insert(Collection<Interaction> interactions, Map<UUID, ThreadNode> places, Folded folded) {
    List<@Nullable Object[]> rows = new ArrayList<>(interactions.size());
    for (Interaction interaction : interactions) {
      ThreadNode place = Objects.requireNonNull(places.get(interaction.node().id()));
      rows.add(row(interaction, interaction.actor(place), folded));
    }
    sql.batch(
        """
        insert into interaction (
          workspace_id, entry_id, id, node_id, parent_node_id, conversation_id, connection_id,
          channel, external_id, kind, actor, author_id, recipient_id, agent_id, body, language,
          visibility, occurred_at, time_precision, sort_rank, received_at, automatic, html,
          language_detected, erased, stars, order_id)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
    insertPeers(interactions.stream().filter(Interaction::isByPeer).toList());
  }

  /** They are not found by the conversations of their authors. */
  private void insertPeers(List<Interaction> interactions) {
    sql.batch(
        "insert into peer_message (workspace_id, author_id, entry_id) values (?, ?, ?)",
        interactions.stream()
            .map(it ->
                new @Nullable Object[] {
                  it.message().workspaceId(), it.message().author().identityId(), it.entryId()
                })
            .toList());
  }

  private static @Nullable Object[] row(Interaction interaction, ActorKind actor, Folded folded) {
    InboundInteraction message = interaction.message();
    Party recipient = message.recipient();
    return new @Nullable Object[] {
      message.workspaceId(),
      interaction.entryId(),
      message.id(),
      interaction.node().id(),
      interaction.parentId(),
      folded.conversationOf(interaction.node().id()),
      message.connectionId(),
      message.channel(),
      message.externalId(),
      message.kind(),
      actor,
      message.author().identityId(),
      recipient == null ? null : recipient.identityId(),
      interaction.agentId(),
      message.body(),
      interaction.language(),
      message.visibility(),
      message.occurredAt(),
      message.precision(),
      interaction.sortRank(),
      message.receivedAt(),
      message.automatic(),
      message.html(),
      interaction.isLanguageDetected(),
      interaction.erased(),
      message.stars(),
      message.orderId()
    };
  }
}
