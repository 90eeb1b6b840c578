package io.entente.interactions.rule;

import io.entente.events.ActorKind;
import io.entente.events.InteractionKind;
import io.entente.events.Visibility;
import io.entente.interactions.condition.Text;
import io.entente.interactions.rows.Rows;
import io.entente.interactions.strand.ConversationKey;
import io.entente.interactions.work.WorkJson;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What rules look at, as it is now. */
@Singleton
final class FactStore {
  /** As far as is looked back in a thread. */
  private static final int LOOKED_AT = 50;

  private static final String MESSAGE =
      """
      i.id, i.entry_id, i.node_id, i.kind, i.actor, i.visibility, i.language, i.body, i.occurred_at,
      i.automatic, a.handle
      """;
  static final String MESSAGES =
      "select straight_join "
          + MESSAGE
          + """
          from json_table(?, '$[*]' columns (
            workspace_id char(36) path '$[0]', entry_id char(36) path '$[1]')) asked
          join interaction i force index (primary)
            on i.workspace_id = cast(asked.workspace_id as uuid)
            and i.entry_id = cast(asked.entry_id as uuid)
          left join identity a force index (primary)
            on a.workspace_id = i.workspace_id and a.id = i.author_id
          """;
  static final String OPENING =
      "select straight_join "
          + MESSAGE
          + """
          from thread_node n force index (primary)
          join interaction i force index (primary)
            on i.workspace_id = n.workspace_id and i.entry_id = n.entry_id
          left join identity a force index (primary)
            on a.workspace_id = i.workspace_id and a.id = i.author_id
          where n.workspace_id = ? and n.id = ?
          """;
  static final String LATEST =
      """
      select i.entry_id, i.actor, i.visibility, i.occurred_at, i.automatic
      from interaction i force index (interaction_thread)
      where i.workspace_id = ? and i.conversation_id = ?
      order by i.occurred_at desc, i.sort_rank desc, i.external_id desc, i.entry_id desc
      limit ?
      """;
  static final String STATES =
      """
      select straight_join c.id, coalesce(w.subject, c.subject) subject, w.priority, w.assignee_id,
             w.team_id, w.reason_id, r.parent_id, w.tags, w.attributes, d.due_at,
             exists (
               select 1 from conversation o force index (conversation_strand)
               where o.workspace_id = c.workspace_id and o.customer_id = c.customer_id
                 and o.opened_at < c.opened_at and o.ordinal is not null) has_others
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', id char(36) path '$[1]')) asked
      join conversation c force index (primary)
        on c.workspace_id = cast(asked.workspace_id as uuid) and c.id = cast(asked.id as uuid)
      left join work w force index (primary)
        on w.workspace_id = c.workspace_id and w.conversation_id = c.id
      left join reason r force index (primary)
        on r.workspace_id = w.workspace_id and r.id = w.reason_id
      left join conversation_deadline d force index (primary)
        on d.workspace_id = c.workspace_id and d.conversation_id = c.id
      """;
  static final String SEGMENTS =
      """
      select straight_join s.segment_id
      from identity i force index (primary)
      join contact_segment s force index (primary)
        on s.workspace_id = i.workspace_id and s.contact_id = i.contact_id
      where i.workspace_id = ? and i.id = ?
      """;
  private static final UUID FIRST_LEVEL = new UUID(0, 0);

  private final Sql sql;
  private final WorkJson json;

  FactStore(Sql sql, WorkJson json) {
    this.sql = sql;
    this.json = json;
  }

  /** Where a message is kept. */
  record Entry(UUID workspaceId, UUID entryId) {}

  /** Who wrote one of the latest messages, and when. */
  record Recent(
      UUID entryId, ActorKind actor, boolean isPublic, Instant occurredAt, boolean automatic) {
    boolean isBy(ActorKind asked) {
      return actor == asked && isPublic && !automatic;
    }
  }

  /** By the ids of their entries. */
  Map<UUID, Message> messages(Collection<Entry> entries) {
    Map<UUID, Message> messages = new HashMap<>();
    if (!entries.isEmpty()) {
      sql.each(
          MESSAGES,
          FactStore::message,
          message -> messages.put(message.entryId(), message),
          Rows.of(entries, it -> new @Nullable Object[] {it.workspaceId(), it.entryId()}));
    }
    return messages;
  }

  /** The message at a place in a thread. */
  Optional<Message> at(UUID workspaceId, UUID nodeId) {
    return sql.first(OPENING, FactStore::message, workspaceId, nodeId);
  }

  /** The latest first. */
  List<Recent> latest(UUID workspaceId, UUID conversationId) {
    return sql.list(
        LATEST,
        row ->
            new Recent(
                row.uuid("entry_id"),
                ActorKind.valueOf(row.text("actor")),
                row.text("visibility").equals(Visibility.PUBLIC.name()),
                row.instant("occurred_at"),
                row.flag("automatic")),
        workspaceId,
        conversationId,
        LOOKED_AT);
  }

  /** By the ids of the conversations. */
  Map<UUID, State> states(Collection<ConversationKey> conversations) {
    Map<UUID, State> states = new HashMap<>();
    if (!conversations.isEmpty()) {
      sql.each(
          STATES,
          row -> Map.entry(row.uuid("id"), state(row)),
          entry -> states.put(entry.getKey(), entry.getValue()),
          Rows.of(conversations, it -> new @Nullable Object[] {it.workspaceId(), it.id()}));
    }
    return states;
  }

  /** Those that the contact of an identity is in. */
  Set<UUID> segments(UUID workspaceId, UUID identityId) {
    return new HashSet<>(
        sql.list(SEGMENTS, row -> row.uuid("segment_id"), workspaceId, identityId));
  }

  private State state(Row row) throws SQLException {
    String priority = row.textOrNull("priority");
    UUID above = row.uuidOrNull("parent_id");
    Set<UUID> reasons = new HashSet<>();
    Stream.ofNullable(row.uuidOrNull("reason_id")).forEach(reasons::add);
    if (above != null && !above.equals(FIRST_LEVEL)) {
      reasons.add(above);
    }
    return new State(
        row.text("subject"),
        priority == null ? "none" : priority.toLowerCase(Locale.ROOT),
        row.uuidOrNull("assignee_id"),
        row.uuidOrNull("team_id"),
        reasons,
        new HashSet<>(json.tags(row.textOrNull("tags"))),
        json.attributes(row.textOrNull("attributes")),
        row.instantOrNull("due_at"),
        row.flag("has_others"));
  }

  static Message message(Row row) throws SQLException {
    return new Message(
        row.uuid("id"),
        row.uuid("entry_id"),
        row.uuid("node_id"),
        InteractionKind.valueOf(row.text("kind")),
        ActorKind.valueOf(row.text("actor")),
        Visibility.valueOf(row.text("visibility")),
        row.textOrNull("language"),
        row.textOrNull("handle"),
        new Text(row.text("body")),
        row.instant("occurred_at"),
        row.flag("automatic"));
  }
}
