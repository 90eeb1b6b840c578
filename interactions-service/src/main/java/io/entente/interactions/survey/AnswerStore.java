package io.entente.interactions.survey;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers: a row each as it was last corrected, and what it said before. */
@Singleton
final class AnswerStore {
  static final String LAST_AGENT =
      """
      select i.agent_id
      from interaction i force index (interaction_thread)
      where i.workspace_id = ? and i.conversation_id = ? and i.occurred_at <= ?
        and i.actor = 'AGENT' and i.visibility = 'PUBLIC' and not i.automatic
      order by i.occurred_at desc, i.sort_rank desc, i.external_id desc, i.entry_id desc
      limit 1
      """;

  private final Sql sql;

  AnswerStore(Sql sql) {
    this.sql = sql;
  }

  /** Author of the last message of an agent in a conversation until then. */
  Optional<UUID> lastAgent(UUID workspaceId, UUID conversationId, Instant at) {
    return sql.first(LAST_AGENT, row -> row.uuid("agent_id"), workspaceId, conversationId, at);
  }

  void insert(Invitation answered, SurveyAnswer answer) {
    sql.update(
        """
        insert into survey_answer (workspace_id, invitation_id, kind, score, comment, agent_id,
                                   answered_at, version)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        answered.about().workspaceId(),
        answered.id(),
        answered.kind(),
        answer.score(),
        answer.comment(),
        answer.agentId(),
        answer.answeredAt(),
        answer.version());
  }

  /** Puts an answer in the place of the one before, which is kept beside it. */
  void correct(Invitation answered, SurveyAnswer answer) {
    UUID workspaceId = answered.about().workspaceId();
    sql.update(
        """
        insert into survey_answer_version (workspace_id, invitation_id, version, score, comment,
                                           replaced_at)
        select workspace_id, invitation_id, version, score, comment, ?
        from survey_answer where workspace_id = ? and invitation_id = ?
        """,
        answer.correctedAt(),
        workspaceId,
        answered.id());
    sql.update(
        """
        update survey_answer set score = ?, comment = ?, corrected_at = ?, version = ?
        where workspace_id = ? and invitation_id = ?
        """,
        answer.score(),
        answer.comment(),
        answer.correctedAt(),
        answer.version(),
        workspaceId,
        answered.id());
  }

  List<Invitation> list(AnswerQuery query) {
    List<@Nullable Object> parameters = new ArrayList<>();
    String statement = statement(query, parameters);
    return sql.list(statement, InvitationStore::invitation, parameters.toArray());
  }

  /**
   * Each kind and score that is asked for is a stretch of an index in the list's own order: of each
   * no more is read than a page.
   */
  static String statement(AnswerQuery query, List<@Nullable Object> parameters) {
    List<String> stretches = new ArrayList<>();
    for (AnswerQuery.Stretch stretch : query.stretches()) {
      stretches.add(stretch(query, stretch, parameters));
    }
    parameters.add(query.limit());
    return "select straight_join "
        + InvitationStore.COLUMNS
        + "from ("
        + String.join(" union all ", stretches)
        + """
        ) page
        join survey_answer a force index (primary)
          on a.workspace_id = page.workspace_id and a.invitation_id = page.invitation_id
        join survey_invitation v force index (primary)
          on v.workspace_id = page.workspace_id and v.id = page.invitation_id
        order by page.answered_at desc, page.invitation_id desc limit ?
        """;
  }

  private static String stretch(
      AnswerQuery query, AnswerQuery.Stretch stretch, List<@Nullable Object> parameters) {
    StringBuilder statement =
        new StringBuilder(
            """
            (select k.workspace_id, k.invitation_id, k.answered_at
            from survey_answer k force index (%s)
            where k.workspace_id = ? and k.answered_at >= ? and k.answered_at < ?
            """
                .formatted(stretch.index()));
    parameters.addAll(List.of(query.workspaceId(), query.from(), query.to()));
    if (stretch.kind() != null) {
      statement.append(" and k.kind = ?");
      parameters.add(stretch.kind());
    }
    if (stretch.score() != null) {
      statement.append(" and k.score = ?");
      parameters.add(stretch.score());
    }
    AnswerQuery.Place after = query.after();
    if (after != null) {
      statement.append(" and k.answered_at <= ? and (k.answered_at < ? or k.invitation_id < ?)");
      parameters.addAll(List.of(after.answeredAt(), after.answeredAt(), after.invitationId()));
    }
    parameters.add(query.limit());
    return statement
        .append(" order by k.answered_at desc, k.invitation_id desc limit ?)")
        .toString();
  }
}
