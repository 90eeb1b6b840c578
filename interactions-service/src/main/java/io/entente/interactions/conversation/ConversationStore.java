package io.entente.interactions.conversation;

import io.entente.events.Channel;
import io.entente.events.TargetClock;
import io.entente.events.TargetKind;
import io.entente.interactions.clock.ConversationStatus;
import io.entente.interactions.conversation.Conversation.Customer;
import io.entente.interactions.conversation.ListQuery.Place;
import io.entente.interactions.sla.ReadTargets;
import io.entente.interactions.work.Priority;
import io.entente.interactions.work.WorkJson;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads conversations as their readers see them. */
@Singleton
final class ConversationStore {
  /** Up to so many conversations of a facet are sorted when asked for. */
  static final int FEW = 1_000;

  static final String COLUMNS =
      """
      c.workspace_id, c.id, c.number, c.status, c.channel, c.connection_id, c.customer_id, c.subject,
      c.opened_at, c.last_message_at, c.waiting_since, c.wait_order, c.resolved_at, c.messages,
      c.previous_id, c.version, c.snoozed_until
      """;

  /** Around a selection of {@link #COLUMNS}; the reader comes first and second. */
  private static final String SEEN =
      """
      select c.*, i.handle, i.name, i.contact_id, w.subject title, w.priority, w.assignee_id,
             w.team_id, w.reason_id, w.tags, w.attributes,
             r.messages is null or r.messages < c.messages unread,
             exists (
               select 1 from conversation_facet m
               where m.workspace_id = c.workspace_id and m.conversation_id = c.id
                 and m.facet = 'MENTION' and m.value = ?) mentioned,
             n.due_at, n.kind due_kind, n.clock due_clock, n.schedule_id due_schedule
      from (%s) c
      left join identity i on i.workspace_id = c.workspace_id and i.id = c.customer_id
      left join work w on w.workspace_id = c.workspace_id and w.conversation_id = c.id
      left join conversation_read r on r.workspace_id = c.workspace_id and r.agent_id = ?
        and r.conversation_id = c.id
      left join conversation_deadline n on n.workspace_id = c.workspace_id
        and n.conversation_id = c.id
      """;

  private final Sql sql;
  private final WorkJson json;
  private final ReadTargets targets;

  ConversationStore(Sql sql, WorkJson json, ReadTargets targets) {
    this.sql = sql;
    this.json = json;
    this.targets = targets;
  }

  /**
   * A conversation and the clock of its nearest deadline.
   *
   * @param clock null if there is no deadline
   * @param scheduleId by whose hours it runs; null for the connection's
   */
  private record Found(
      Conversation conversation, @Nullable TargetClock clock, @Nullable UUID scheduleId) {
    Conversation standing(ReadTargets.Now now) {
      Instant dueAt = conversation.dueAt();
      return dueAt == null || clock == null
          ? conversation
          : conversation.standing(
              now.standing(dueAt, clock, scheduleId, conversation.connectionId()));
    }
  }

  /** One that is not merged away. */
  Optional<Conversation> find(UUID workspaceId, UUID readerId, UUID id) {
    return sql.first(
            SEEN.formatted(
                "select "
                    + COLUMNS
                    + "from conversation c where c.workspace_id = ? and c.id = ?"
                    + " and c.ordinal is not null"),
            this::found,
            readerId,
            workspaceId,
            id,
            readerId)
        .map(found -> found.standing(targets.now(workspaceId)));
  }

  List<Conversation> list(ListQuery query) {
    List<@Nullable Object> parameters = new ArrayList<>();
    String statement = statement(query, parameters);
    ReadTargets.Now now = targets.now(query.conditions().workspaceId());
    return sql.list(statement, this::found, parameters.toArray()).stream()
        .map(found -> found.standing(now))
        .toList();
  }

  /** The same conversations, each by its place in the list alone. */
  List<Place> places(ListQuery query) {
    List<@Nullable Object> parameters = new ArrayList<>();
    String statement = ListStatement.of(query, parameters);
    return sql.list(
        statement,
        row -> new Place(row.instant(query.order().column()), row.uuid("id")),
        parameters.toArray());
  }

  static String statement(ListQuery query, List<@Nullable Object> parameters) {
    UUID readerId = query.conditions().readerId();
    parameters.add(readerId);
    String rows = ListStatement.of(query, parameters);
    parameters.add(readerId);
    return SEEN.formatted(rows) + ListStatement.order(query.order(), "c", "c.id");
  }

  /** Whether few conversations of these statuses have one of the values. */
  boolean isFew(UUID workspaceId, FacetFilter facet, Collection<ConversationStatus> statuses) {
    List<@Nullable Object> parameters = new ArrayList<>();
    parameters.add(workspaceId);
    parameters.add(facet.kind());
    parameters.addAll(facet.values());
    parameters.addAll(statuses);
    parameters.add(FEW + 1);
    String statement = few(facet.values().size(), statuses.size());
    return sql.number(statement, parameters.toArray()) <= FEW;
  }

  static String few(int values, int statuses) {
    return """
    select count(*) from (
      select 1 from conversation_facet f force index (conversation_facet_list)
      where f.workspace_id = ? and f.facet = ? and f.value in %s and f.status in %s
      limit ?) few
    """
        .formatted(Sql.in(values), Sql.in(statuses));
  }

  private Found found(Row row) throws SQLException {
    String clock = row.textOrNull("due_clock");
    return new Found(
        conversation(row),
        clock == null ? null : TargetClock.valueOf(clock),
        row.uuidOrNull("due_schedule"));
  }

  private Conversation conversation(Row row) throws SQLException {
    String dueTarget = row.textOrNull("due_kind");
    String title = row.textOrNull("title");
    String priority = row.textOrNull("priority");
    ConversationStatus status = ConversationStatus.valueOf(row.text("status"));
    return new Conversation(
        row.uuid("id"),
        row.number("number"),
        status,
        Channel.valueOf(row.text("channel")),
        row.uuid("connection_id"),
        new Customer(
            row.uuid("customer_id"),
            row.textOrNull("handle"),
            row.textOrNull("name"),
            row.uuidOrNull("contact_id")),
        title == null ? row.text("subject") : title,
        row.instant("opened_at"),
        row.instant("last_message_at"),
        status == ConversationStatus.SPAM ? null : row.instantOrNull("waiting_since"),
        row.instantOrNull("resolved_at"),
        row.integer("messages"),
        row.uuidOrNull("previous_id"),
        row.number("version"),
        row.instantOrNull("snoozed_until"),
        priority == null ? Priority.NONE : Priority.valueOf(priority),
        row.uuidOrNull("assignee_id"),
        row.uuidOrNull("team_id"),
        row.uuidOrNull("reason_id"),
        json.tags(row.textOrNull("tags")),
        json.attributes(row.textOrNull("attributes")),
        row.flag("unread"),
        row.flag("mentioned"),
        row.instantOrNull("due_at"),
        dueTarget == null ? null : TargetKind.valueOf(dueTarget),
        false,
        null);
  }
}
