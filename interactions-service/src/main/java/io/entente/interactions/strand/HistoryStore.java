package io.entente.interactions.strand;

import io.entente.events.ActorKind;
import io.entente.events.Channel;
import io.entente.events.Precision;
import io.entente.events.Visibility;
import io.entente.interactions.clock.StrandEvent;
import io.entente.interactions.rows.Rows;
import io.entente.interactions.thread.Strand;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that happened in strands: read only when a strand is folded anew. */
@Singleton
final class HistoryStore {
  static final String MESSAGES =
      """
      select straight_join n.workspace_id, n.root_id, n.customer_id, n.addressed,
             i.entry_id, i.id, i.node_id, i.conversation_id, i.connection_id, i.occurred_at,
             i.time_precision, i.actor, i.agent_id, i.visibility, i.automatic, i.external_id,
             if(i.kind = 'REVIEW' and i.actor = 'CUSTOMER', i.node_id, i.parent_node_id) about
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', root_id char(36) path '$[1]',
        customer_id char(36) path '$[2]')) asked
      join thread_node n force index (thread_node_strand)
        on n.workspace_id = cast(asked.workspace_id as uuid)
        and n.root_id = cast(asked.root_id as uuid)
        and n.customer_id = cast(asked.customer_id as uuid)
      join interaction i force index (primary)
        on i.workspace_id = n.workspace_id and i.entry_id = n.entry_id
      """;
  static final String ACTS =
      """
      select straight_join a.workspace_id, a.id, a.conversation_id, a.node_id, a.kind,
             a.occurred_at, a.actor, a.agent_id, a.until_at, a.recorded_at
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', conversation_id char(36) path '$[1]')) asked
      join act a force index (act_of_conversation)
        on a.workspace_id = cast(asked.workspace_id as uuid)
        and a.conversation_id = cast(asked.conversation_id as uuid)
      """;

  static final String MOVE_QUEUED =
      """
      update json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', id char(36) path '$[1]', into_id char(36) path '$[2]')) gone
      straight_join queued_reply q force index (queued_reply_conversation)
        on q.workspace_id = cast(gone.workspace_id as uuid)
        and q.conversation_id = cast(gone.id as uuid)
      set q.conversation_id = gone.into_id
      """;

  private final Sql sql;

  HistoryStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * A message that had arrived before.
   *
   * @param id as the API names it
   * @param conversationId where it stands; null if nowhere
   */
  record PastMessage(
      Strand strand,
      UUID entryId,
      UUID id,
      @Nullable UUID conversationId,
      UUID connectionId,
      StrandEvent.Message event) {}

  /**
   * An act that was recorded before.
   *
   * @param nodeId the message with which it goes
   */
  record PastAct(
      UUID workspaceId, UUID conversationId, UUID nodeId, Instant recordedAt, StrandEvent event) {}

  List<PastMessage> messages(Collection<Strand> strands) {
    return strands.isEmpty()
        ? List.of()
        : sql.list(
            MESSAGES,
            HistoryStore::message,
            Rows.of(
                strands,
                it -> new @Nullable Object[] {it.workspaceId(), it.rootId(), it.customerId()}));
  }

  List<PastAct> acts(Collection<StoredConversation> conversations) {
    return conversations.isEmpty()
        ? List.of()
        : sql.list(
            ACTS,
            HistoryStore::act,
            Rows.of(
                conversations, it -> new @Nullable Object[] {it.strand().workspaceId(), it.id()}));
  }

  /** What conversations have of these messages, by their nodes. */
  Map<UUID, Opening> openings(Collection<PastMessage> messages) {
    Map<UUID, Opening> openings = new HashMap<>();
    if (!messages.isEmpty()) {
      sql.each(
          """
          select straight_join i.node_id, i.connection_id, i.channel, left(i.body, ?) body,
                 i.language
          from json_table(?, '$[*]' columns (
            workspace_id char(36) path '$[0]', entry_id char(36) path '$[1]')) asked
          join interaction i force index (primary)
            on i.workspace_id = cast(asked.workspace_id as uuid)
            and i.entry_id = cast(asked.entry_id as uuid)
          """,
          HistoryStore::opening,
          found -> openings.put(found.getKey(), found.getValue()),
          Opening.LOOKED_AT,
          Rows.of(
              messages, it -> new @Nullable Object[] {it.strand().workspaceId(), it.entryId()}));
    }
    return openings;
  }

  /** Moves messages to the conversations that are given for them, if any. */
  void moveMessages(Map<PastMessage, @Nullable UUID> moved) {
    if (!moved.isEmpty()) {
      sql.update(
          """
          update json_table(?, '$[*]' columns (
            workspace_id char(36) path '$[0]', entry_id char(36) path '$[1]',
            conversation_id char(36) path '$[2]')) moved
          straight_join interaction i force index (primary)
            on i.workspace_id = cast(moved.workspace_id as uuid)
            and i.entry_id = cast(moved.entry_id as uuid)
          set i.conversation_id = moved.conversation_id
          """,
          Rows.of(
              moved.entrySet(),
              it ->
                  new @Nullable Object[] {
                    it.getKey().strand().workspaceId(), it.getKey().entryId(), it.getValue()
                  }));
    }
  }

  void moveActs(Map<PastAct, UUID> moved) {
    if (!moved.isEmpty()) {
      sql.update(
          """
          update json_table(?, '$[*]' columns (
            workspace_id char(36) path '$[0]', id char(36) path '$[1]',
            conversation_id char(36) path '$[2]')) moved
          straight_join act a force index (primary)
            on a.workspace_id = cast(moved.workspace_id as uuid) and a.id = cast(moved.id as uuid)
          set a.conversation_id = moved.conversation_id
          """,
          Rows.of(
              moved.entrySet(),
              it ->
                  new @Nullable Object[] {
                    it.getKey().workspaceId(), it.getKey().event().id(), it.getValue()
                  }));
    }
  }

  /** What waits to be sent in conversations that others took in goes there. */
  void moveQueuedReplies(Collection<ConversationChange> changes) {
    List<@Nullable Object[]> merged = new ArrayList<>();
    for (ConversationChange change : changes) {
      if (change instanceof ConversationChange.Merged(StoredConversation gone, @Nullable UUID into)
          && into != null) {
        merged.add(new @Nullable Object[] {gone.strand().workspaceId(), gone.id(), into});
      }
    }
    if (!merged.isEmpty()) {
      sql.update(MOVE_QUEUED, Rows.of(merged, row -> row));
    }
  }

  private static PastMessage message(Row row) throws SQLException {
    ActorKind actor = ActorKind.valueOf(row.text("actor"));
    return new PastMessage(
        StrandStore.strand(row),
        row.uuid("entry_id"),
        row.uuid("id"),
        row.uuidOrNull("conversation_id"),
        row.uuid("connection_id"),
        new StrandEvent.Message(
            row.uuid("node_id"),
            row.uuid("id"),
            row.instant("occurred_at"),
            Precision.valueOf(row.text("time_precision")),
            actor,
            row.uuidOrNull("agent_id"),
            Visibility.valueOf(row.text("visibility")) == Visibility.PUBLIC,
            row.flag("automatic"),
            row.flag("addressed"),
            row.text("external_id"),
            row.uuidOrNull("about"),
            null));
  }

  private static PastAct act(Row row) throws SQLException {
    return new PastAct(
        row.uuid("workspace_id"),
        row.uuid("conversation_id"),
        row.uuid("node_id"),
        row.instant("recorded_at"),
        switch (row.text("kind")) {
          case "RESOLVED" ->
              new StrandEvent.Resolved(
                  row.uuid("id"),
                  row.instant("occurred_at"),
                  ActorKind.valueOf(row.text("actor")),
                  row.uuidOrNull("agent_id"));
          case "REOPENED" ->
              new StrandEvent.Reopened(
                  row.uuid("id"),
                  row.instant("occurred_at"),
                  ActorKind.valueOf(row.text("actor")),
                  row.uuidOrNull("agent_id"));
          case "PENDING", "SNOOZED" ->
              new StrandEvent.Paused(
                  row.uuid("id"),
                  row.instant("occurred_at"),
                  ActorKind.valueOf(row.text("actor")),
                  row.uuidOrNull("agent_id"),
                  row.instantOrNull("until_at"));
          case "SPAM", "NOT_SPAM" ->
              new StrandEvent.Judged(
                  row.uuid("id"),
                  row.instant("occurred_at"),
                  row.text("kind").equals("SPAM"),
                  row.text("actor").equals("SYSTEM") ? row.uuid("node_id") : null);
          case "WOKEN" -> new StrandEvent.Woken(row.uuid("id"), row.instant("occurred_at"));
          case String kind -> throw new IllegalStateException("No act: " + kind);
        });
  }

  private static Map.Entry<UUID, Opening> opening(Row row) throws SQLException {
    return Map.entry(
        row.uuid("node_id"),
        Opening.of(
            row.uuid("connection_id"),
            Channel.valueOf(row.text("channel")),
            row.text("body"),
            row.textOrNull("language")));
  }
}
