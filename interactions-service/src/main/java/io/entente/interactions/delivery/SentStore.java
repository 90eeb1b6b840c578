package io.entente.interactions.delivery;

import io.entente.events.Channel;
import io.entente.events.InteractionKind;
import io.entente.interactions.outlet.Parcel;
import io.entente.interactions.reply.DeliveryState;
import io.entente.interactions.rows.Rows;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Replies as messages, and what became of them. */
@Singleton
final class SentStore {
  static final String PARCELS =
      """
      select straight_join d.id, d.conversation_id, i.channel, c.external_id account, i.kind,
             a.external_id recipient, a.handle, a.name, (pr.id is null) is_theirs,
             p.external_id their_id, pr.external_id our_id, i.body, i.occurred_at
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', id char(36) path '$[1]')) asked
      join delivery d force index (primary)
        on d.workspace_id = cast(asked.workspace_id as uuid) and d.id = cast(asked.id as uuid)
      join interaction i force index (primary)
        on i.workspace_id = d.workspace_id and i.entry_id = d.entry_id
      join connection c on c.workspace_id = d.workspace_id and c.id = d.connection_id
      left join identity a on a.workspace_id = d.workspace_id and a.id = d.customer_id
      left join thread_node n on n.workspace_id = d.workspace_id and n.id = d.answered_node_id
      left join interaction p force index (primary)
        on p.workspace_id = n.workspace_id and p.entry_id = n.entry_id
      left join reply pr on pr.workspace_id = p.workspace_id and pr.interaction_id = p.id
      """;
  static final String STANDING =
      """
      select straight_join i.conversation_id, i.connection_id, i.channel, i.kind, i.node_id,
             i.parent_node_id, p.author_id answered_id, i.body
      from interaction i force index (primary)
      left join thread_node n on n.workspace_id = i.workspace_id and n.id = i.parent_node_id
      left join interaction p force index (primary)
        on p.workspace_id = n.workspace_id and p.entry_id = n.entry_id and p.actor = 'CUSTOMER'
      where i.workspace_id = ? and i.entry_id = ?
      """;
  static final String REPLY =
      """
      select interaction_id, entry_id, state from reply force index (reply_of_id)
      where workspace_id = ? and id = ? and entry_id is not null
      """;

  private final Sql sql;

  SentStore(Sql sql) {
    this.sql = sql;
  }

  /** A reply that was given to an outlet. */
  record Given(UUID interactionId, UUID entryId, DeliveryState state) {}

  /**
   * Its message.
   *
   * @param conversationId where it is now; null if it belongs to none
   * @param parentNodeId the place of what it answers; null if it answers nothing
   * @param answeredId the customer whom it answers; null if that is not known
   */
  record Standing(
      @Nullable UUID conversationId,
      UUID connectionId,
      Channel channel,
      InteractionKind kind,
      UUID nodeId,
      @Nullable UUID parentNodeId,
      @Nullable UUID answeredId,
      String body) {}

  /**
   * What became of it.
   *
   * @param reason null if there is nothing to say
   * @param nextAttemptAt null if none is planned
   */
  record Became(
      DeliveryState state,
      @Nullable String reason,
      @Nullable Instant nextAttemptAt,
      @Nullable String externalId) {
    static Became queued(@Nullable String reason, @Nullable Instant nextAttemptAt) {
      return new Became(DeliveryState.QUEUED, reason, nextAttemptAt, null);
    }
  }

  /** As networks are to get them, by the ids of the replies. */
  Map<UUID, Parcel> parcels(Collection<Undelivered> asked) {
    Map<UUID, Parcel> parcels = new HashMap<>();
    if (!asked.isEmpty()) {
      sql.each(
          PARCELS,
          SentStore::parcel,
          parcel -> parcels.put(parcel.id(), parcel),
          Rows.of(asked, it -> new @Nullable Object[] {it.workspaceId(), it.id()}));
    }
    return parcels;
  }

  Optional<Given> find(UUID workspaceId, UUID replyId) {
    return sql.first(
        REPLY,
        row ->
            new Given(
                row.uuid("interaction_id"),
                row.uuid("entry_id"),
                DeliveryState.valueOf(row.text("state"))),
        workspaceId,
        replyId);
  }

  Optional<Standing> standing(UUID workspaceId, UUID entryId) {
    return sql.first(
        STANDING,
        row ->
            new Standing(
                row.uuidOrNull("conversation_id"),
                row.uuid("connection_id"),
                Channel.valueOf(row.text("channel")),
                InteractionKind.valueOf(row.text("kind")),
                row.uuid("node_id"),
                row.uuidOrNull("parent_node_id"),
                row.uuidOrNull("answered_id"),
                row.text("body")),
        workspaceId,
        entryId);
  }

  void give(Undelivered it) {
    sql.update(
        "update reply set entry_id = ? where workspace_id = ? and interaction_id = ?",
        it.entryId(),
        it.workspaceId(),
        it.interactionId());
  }

  /** Counts attempts that have begun. */
  void count(Collection<Undelivered> begun) {
    if (!begun.isEmpty()) {
      sql.update(
          """
          update json_table(?, '$[*]' columns (
            workspace_id char(36) path '$[0]', interaction_id char(36) path '$[1]')) begun
          straight_join reply r force index (primary)
            on r.workspace_id = cast(begun.workspace_id as uuid)
            and r.interaction_id = cast(begun.interaction_id as uuid)
          set r.attempts = r.attempts + 1, r.next_attempt_at = null
          """,
          Rows.of(begun, it -> new @Nullable Object[] {it.workspaceId(), it.interactionId()}));
    }
  }

  void become(UUID workspaceId, UUID interactionId, Became became, Instant at) {
    sql.update(
        """
        update reply set state = ?, reason = ?, next_attempt_at = ?,
          external_id = coalesce(?, external_id), settled_at = ?
        where workspace_id = ? and interaction_id = ?
        """,
        became.state(),
        became.reason(),
        became.nextAttemptAt(),
        became.externalId(),
        became.state() == DeliveryState.QUEUED ? null : at,
        workspaceId,
        interactionId);
  }

  /** Has nobody but us see a message that has not arrived. */
  void hide(UUID workspaceId, UUID entryId) {
    sql.update(
        """
        update interaction set visibility = 'PRIVATE' where workspace_id = ? and entry_id = ?
        """,
        workspaceId,
        entryId);
  }

  /** Has it be written at another time, for the customer to see. */
  void writeAgain(UUID workspaceId, UUID entryId, Instant at) {
    sql.update(
        """
        update interaction set visibility = 'PUBLIC', occurred_at = ?
        where workspace_id = ? and entry_id = ?
        """,
        at,
        workspaceId,
        entryId);
  }

  private static Parcel parcel(Row row) throws SQLException {
    String recipient = row.textOrNull("recipient");
    return new Parcel(
        row.uuid("id"),
        row.uuid("conversation_id"),
        Channel.valueOf(row.text("channel")),
        row.text("account"),
        InteractionKind.valueOf(row.text("kind")),
        new Parcel.Recipient(
            recipient == null ? "" : recipient, row.textOrNull("handle"), row.textOrNull("name")),
        row.textOrNull(row.flag("is_theirs") ? "their_id" : "our_id"),
        row.text("body"),
        row.instant("occurred_at"));
  }
}
