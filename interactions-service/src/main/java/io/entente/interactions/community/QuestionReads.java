package io.entente.interactions.community;

import io.entente.events.ActorKind;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Questions as they are listed and read. */
@Singleton
final class QuestionReads {
  private static final String COLUMNS =
      """
      select straight_join q.id, q.connection_id, q.asker_id, q.asked_at, q.state, q.answers,
             q.first_answer_at, q.first_peer_answer_at, q.settled_at, q.settled_by_peer, q.left_at,
             a.handle, a.name, a.contact_id, c.id conversation_id, c.subject
      """;
  private static final String JOINS =
      """
      left join identity a force index (primary)
        on a.workspace_id = q.workspace_id and a.id = q.asker_id
      left join conversation c force index (conversation_strand)
        on c.workspace_id = q.workspace_id and c.customer_id = q.asker_id
        and c.root_id = q.root_id and c.ordinal = (
          select max(o.ordinal) from conversation o
          where o.workspace_id = q.workspace_id and o.customer_id = q.asker_id
            and o.root_id = q.root_id)
      """;
  static final String ONE =
      COLUMNS + "from question q " + JOINS + "where q.workspace_id = ? and q.id = ?";
  static final String ANSWERS =
      """
      select straight_join i.id, i.author_id, i.actor, i.agent_id, i.body, i.occurred_at,
             a.handle, a.name, a.contact_id,
             max(if(m.basis = 'ACCEPTED' and m.in_force, m.marked_at, null)) accepted_at,
             max(if(m.basis = 'CONFIRMED' and m.in_force, m.marked_at, null)) confirmed_at
      from question q force index (primary)
      join thread_node n force index (thread_node_strand)
        on n.workspace_id = q.workspace_id and n.root_id = q.root_id and n.customer_id = q.asker_id
      join interaction i force index (primary)
        on i.workspace_id = n.workspace_id and i.entry_id = n.entry_id
      left join identity a force index (primary)
        on a.workspace_id = i.workspace_id and a.id = i.author_id
      left join answer_mark m force index (primary)
        on m.workspace_id = n.workspace_id and m.node_id = n.id
      where q.workspace_id = ? and q.id = ? and i.actor in ('PEER', 'AGENT')
        and i.visibility = 'PUBLIC' and not i.automatic
      group by i.entry_id
      order by i.occurred_at, i.entry_id
      limit ?
      """;
  static final String PLACE =
      """
      select straight_join n.id
      from question q force index (primary)
      join thread_node n force index (thread_node_strand)
        on n.workspace_id = q.workspace_id and n.root_id = q.root_id and n.customer_id = q.asker_id
      join interaction i force index (primary)
        on i.workspace_id = n.workspace_id and i.entry_id = n.entry_id
      where q.workspace_id = ? and q.id = ? and n.interaction_id = ?
        and i.actor in ('PEER', 'AGENT') and i.visibility = 'PUBLIC' and not i.automatic
      """;

  private final Sql sql;

  QuestionReads(Sql sql) {
    this.sql = sql;
  }

  /** The last row of a page. */
  record Place(Instant askedAt, UUID id) {}

  /**
   * Which questions.
   *
   * @param state null for all
   * @param newestFirst else the oldest
   * @param after null for the first page
   */
  record Query(
      UUID workspaceId,
      @Nullable AnswerState state,
      boolean newestFirst,
      @Nullable Place after,
      int limit) {}

  List<Question> list(Query query) {
    List<@Nullable Object> parameters = new ArrayList<>();
    String statement = statement(query, parameters);
    return sql.list(statement, QuestionReads::question, parameters.toArray());
  }

  static String statement(Query query, List<@Nullable Object> parameters) {
    String index = query.state() == null ? "question_asked" : "question_state";
    StringBuilder statement =
        new StringBuilder(COLUMNS + "from question q force index (" + index + ") " + JOINS)
            .append("where q.workspace_id = ?");
    parameters.add(query.workspaceId());
    if (query.state() != null) {
      statement.append(" and q.state = ?");
      parameters.add(query.state());
    }
    Place after = query.after();
    if (after != null) {
      statement.append(
          query.newestFirst()
              ? " and q.asked_at <= ? and (q.asked_at < ? or q.id < ?)"
              : " and q.asked_at >= ? and (q.asked_at > ? or q.id > ?)");
      parameters.addAll(List.of(after.askedAt(), after.askedAt(), after.id()));
    }
    parameters.add(query.limit());
    String way = query.newestFirst() ? "desc" : "asc";
    return statement
        .append(" order by q.asked_at " + way + ", q.id " + way + " limit ?")
        .toString();
  }

  Optional<Question> find(UUID workspaceId, UUID id) {
    return sql.first(ONE, QuestionReads::question, workspaceId, id);
  }

  /** The first of them. */
  List<QuestionDetail.Answer> answers(UUID workspaceId, UUID id, int limit) {
    return sql.list(ANSWERS, QuestionReads::answer, workspaceId, id, limit);
  }

  /** The place of an answer; empty if the question has none such. */
  Optional<UUID> place(UUID workspaceId, UUID id, UUID interactionId) {
    return sql.first(PLACE, row -> row.uuid("id"), workspaceId, id, interactionId);
  }

  private static Question question(Row row) throws SQLException {
    Instant settledAt = row.instantOrNull("settled_at");
    return new Question(
        row.uuid("id"),
        row.uuidOrNull("conversation_id"),
        row.uuid("connection_id"),
        person(row, "asker_id"),
        row.textOrNull("subject"),
        row.instant("asked_at"),
        AnswerState.valueOf(row.text("state")),
        row.integer("answers"),
        row.instantOrNull("first_answer_at"),
        row.instantOrNull("first_peer_answer_at"),
        settledAt,
        settledAt == null ? null : row.flag("settled_by_peer"),
        row.instantOrNull("left_at"));
  }

  private static QuestionDetail.Answer answer(Row row) throws SQLException {
    return new QuestionDetail.Answer(
        row.uuid("id"),
        person(row, "author_id"),
        ActorKind.valueOf(row.text("actor")),
        row.uuidOrNull("agent_id"),
        row.text("body"),
        row.instant("occurred_at"),
        row.instantOrNull("accepted_at"),
        row.instantOrNull("confirmed_at"));
  }

  static Person person(Row row, String idColumn) throws SQLException {
    return new Person(
        row.uuid(idColumn),
        row.textOrNull("handle"),
        row.textOrNull("name"),
        row.uuidOrNull("contact_id"));
  }
}
