package io.entente.interactions.conversation;

import io.entente.events.ActorKind;
import io.entente.events.InteractionKind;
import io.entente.events.Precision;
import io.entente.events.Visibility;
import io.entente.interactions.conversation.ThreadEntry.Author;
import io.entente.interactions.reply.Delivery;
import io.entente.interactions.reply.DeliveryState;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the messages of a conversation in their order. */
@Singleton
final class ThreadPageStore {
  static final String PAGE =
      """
      select straight_join i.entry_id, i.sort_rank, i.external_id, i.id, i.kind, i.actor,
             i.author_id, a.handle, a.name, i.agent_id, i.body, i.html, i.language,
             i.language_detected, i.visibility,
             i.occurred_at, i.received_at, i.time_precision, i.edited_at, i.deleted_at,
             i.stars, i.order_id,
             coalesce(p.same_as, p.interaction_id) parent_id, r.id reply_id, r.state, r.reason,
             r.attempts, r.next_attempt_at
      from interaction i force index (interaction_thread)
      left join identity a on a.workspace_id = i.workspace_id and a.id = i.author_id
      left join thread_node p on p.workspace_id = i.workspace_id and p.id = i.parent_node_id
      left join reply r on r.workspace_id = i.workspace_id and r.interaction_id = i.id
      where i.workspace_id = ? and i.conversation_id = ? and i.occurred_at >= ?
        and (i.occurred_at > ? or i.sort_rank > ?
             or i.sort_rank = ? and (i.external_id > ?
                                     or i.external_id = ? and i.entry_id > ?))
      order by i.occurred_at, i.sort_rank, i.external_id, i.entry_id
      limit ?
      """;

  private final Sql sql;

  ThreadPageStore(Sql sql) {
    this.sql = sql;
  }

  /** A place between messages, in their order. */
  record Place(Instant occurredAt, int rank, String externalId, UUID entryId) {
    static final Place START =
        new Place(Instant.parse("1000-01-01T00:00:00Z"), -1, "", new UUID(0, 0));
  }

  record Placed(Place place, ThreadEntry entry) {}

  List<Placed> after(UUID workspaceId, UUID conversationId, Place place, int limit) {
    return sql.list(
        PAGE,
        ThreadPageStore::placed,
        workspaceId,
        conversationId,
        place.occurredAt(),
        place.occurredAt(),
        place.rank(),
        place.rank(),
        place.externalId(),
        place.externalId(),
        place.entryId(),
        limit);
  }

  private static Placed placed(Row row) throws SQLException {
    return new Placed(
        new Place(
            row.instant("occurred_at"),
            row.integer("sort_rank"),
            row.text("external_id"),
            row.uuid("entry_id")),
        entry(row));
  }

  private static ThreadEntry entry(Row row) throws SQLException {
    return new ThreadEntry(
        row.uuid("id"),
        InteractionKind.valueOf(row.text("kind")),
        ActorKind.valueOf(row.text("actor")),
        new Author(row.uuid("author_id"), row.textOrNull("handle"), row.textOrNull("name")),
        row.uuidOrNull("agent_id"),
        row.text("body"),
        row.textOrNull("html"),
        row.textOrNull("language"),
        row.flag("language_detected"),
        Visibility.valueOf(row.text("visibility")),
        row.instant("occurred_at"),
        row.instant("received_at"),
        Precision.valueOf(row.text("time_precision")),
        row.uuidOrNull("parent_id"),
        row.instantOrNull("edited_at"),
        row.instantOrNull("deleted_at"),
        delivery(row),
        List.of(),
        stars(row),
        row.uuidOrNull("order_id"));
  }

  private static @Nullable Integer stars(Row row) throws SQLException {
    Long stars = row.numberOrNull("stars");
    return stars == null ? null : stars.intValue();
  }

  private static @Nullable Delivery delivery(Row row) throws SQLException {
    String state = row.textOrNull("state");
    return state == null
        ? null
        : new Delivery(
            row.uuid("reply_id"),
            DeliveryState.valueOf(state),
            row.textOrNull("reason"),
            row.integer("attempts"),
            row.instantOrNull("next_attempt_at"));
  }
}
