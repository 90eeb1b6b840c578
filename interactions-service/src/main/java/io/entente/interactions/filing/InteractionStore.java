package io.entente.interactions.filing;

import io.entente.events.InboundInteraction;
import io.entente.events.Party;
import io.entente.interactions.strand.Folded;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages as they are filed. */
@Singleton
final class InteractionStore {
  private final Sql sql;

  InteractionStore(Sql sql) {
    this.sql = sql;
  }

  void insert(Collection<Interaction> interactions, Folded folded) {
    List<@Nullable Object[]> rows = new ArrayList<>(interactions.size());
    for (Interaction interaction : interactions) {
      rows.add(row(interaction, folded));
    }
    sql.batch(
        """
        insert into interaction (
          workspace_id, entry_id, id, node_id, parent_node_id, conversation_id, connection_id,
          channel, external_id, kind, actor, author_id, recipient_id, agent_id, body, language,
          visibility, occurred_at, time_precision, sort_rank, received_at, automatic, html,
          language_detected)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  private static @Nullable Object[] row(Interaction interaction, Folded folded) {
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
      message.actor(),
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
      interaction.isLanguageDetected()
    };
  }
}
