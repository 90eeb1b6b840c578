package io.entente.kpi.satisfaction;

import io.entente.events.SurveyKind;
import io.entente.kpi.asked.Narrowing;
import io.entente.kpi.satisfaction.SatisfactionParameters.Question;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code survey_answer}, counted over a stretch of time. */
@Singleton
final class AnswerStore {
  static final String ALL =
      """
      select %s member, score, count(*) answers
      from survey_answer force index (survey_answer_by_answer)
      where workspace_id = ? and kind = ? and answered_at >= ? and answered_at < ?%s
      group by member, score
      """;

  /** Of each person the newest alone, whatever identities they answered with. */
  static final String LATEST =
      """
      select member, score, count(*) answers
      from (
        select %s member, score,
            row_number() over (
              partition by coalesce(person.final_id, mapping.contact_id, survey_answer.customer_id)
              order by answered_at desc, invitation_id desc) place
        from survey_answer force index (survey_answer_by_answer)
        left join contact_mapping mapping
          on mapping.workspace_id = survey_answer.workspace_id
          and mapping.identity_id = survey_answer.customer_id
        left join person
          on person.workspace_id = survey_answer.workspace_id
          and person.contact_id = mapping.contact_id
        where survey_answer.workspace_id = ? and kind = ? and answered_at >= ? and answered_at < ?%s
      ) placed
      where place = 1
      group by member, score
      """;

  static final String ASKED =
      """
      select %s member, count(*) asked, count(answered_at) answered
      from survey_answer force index (survey_answer_by_asking)
      where workspace_id = ? and kind = ? and asked_at >= ? and asked_at < ?%s
      group by member
      """;

  private final Sql sql;

  /**
   * Answers of one score.
   *
   * @param member null if it is nobody
   */
  record Scored(@Nullable String member, int score, long answers) {}

  record Asked(@Nullable String member, long asked, long answered) {}

  AnswerStore(Sql sql) {
    this.sql = sql;
  }

  /** What was answered in the period; for a promoter score the newest of each person. */
  List<Scored> answers(UUID workspaceId, SurveyKind kind, Question question) {
    Narrowing narrowing = question.filters().narrowing();
    return sql.list(
        (kind == SurveyKind.NPS ? LATEST : ALL).formatted(question.by().column(), narrowing.text()),
        AnswerStore::scored,
        parameters(workspaceId, kind, question, narrowing));
  }

  private static Scored scored(Row row) throws SQLException {
    return new Scored(row.textOrNull("member"), row.integer("score"), row.number("answers"));
  }

  /** Who was asked in the period, and how many of them have answered by now. */
  List<Asked> asked(UUID workspaceId, SurveyKind kind, Question question) {
    Narrowing narrowing = question.filters().narrowing();
    return sql.list(
        ASKED.formatted(question.by().column(), narrowing.text()),
        row -> new Asked(row.textOrNull("member"), row.number("asked"), row.number("answered")),
        parameters(workspaceId, kind, question, narrowing));
  }

  private static Object[] parameters(
      UUID workspaceId, SurveyKind kind, Question question, Narrowing narrowing) {
    return narrowing.parametersAfter(
        workspaceId, kind, question.period().from(), question.period().to());
  }
}
