package io.entente.interactions.survey;

import io.entente.events.Channel;
import io.entente.events.SurveyKind;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Surveys, also those that are deleted: whoever was asked can still answer. */
@Singleton
final class SurveyStore {
  private static final String SELECT =
      """
      select s.id, s.name, s.kind, s.active, s.channels, s.delay_seconds, s.quiet_days,
             s.expires_days, s.question_en, s.thanks_en, s.question_fr, s.thanks_fr, s.version
      from survey s where s.workspace_id = ?
      """;

  private final Sql sql;

  SurveyStore(Sql sql) {
    this.sql = sql;
  }

  /** In the order in which they were made. */
  List<Survey> all(UUID workspaceId) {
    return sql.list(
        SELECT + "and s.deleted_at is null order by s.id", SurveyStore::survey, workspaceId);
  }

  Optional<Survey> find(UUID workspaceId, UUID id) {
    return sql.first(
        SELECT + "and s.id = ? and s.deleted_at is null", SurveyStore::survey, workspaceId, id);
  }

  Optional<Survey> lock(UUID workspaceId, UUID id) {
    return sql.first(
        SELECT + "and s.id = ? and s.deleted_at is null for update",
        SurveyStore::survey,
        workspaceId,
        id);
  }

  /** Also one that is deleted. */
  Survey ofInvitation(UUID workspaceId, UUID id) {
    return sql.first(SELECT + "and s.id = ?", SurveyStore::survey, workspaceId, id)
        .orElseThrow(() -> new IllegalStateException("No survey " + id));
  }

  void insert(UUID workspaceId, Survey survey) {
    sql.update(
        """
        insert into survey (workspace_id, id, name, kind, active, channels, delay_seconds,
                            quiet_days, expires_days, question_en, thanks_en, question_fr,
                            thanks_fr, version)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        workspaceId,
        survey.id(),
        survey.name(),
        survey.kind(),
        survey.active(),
        names(survey.channels()),
        survey.delaySeconds(),
        survey.quietDays(),
        survey.expiresDays(),
        survey.texts().en().question(),
        survey.texts().en().thanks(),
        survey.texts().fr().question(),
        survey.texts().fr().thanks(),
        survey.version());
  }

  void update(UUID workspaceId, Survey survey) {
    sql.update(
        """
        update survey
        set name = ?, active = ?, channels = ?, delay_seconds = ?, quiet_days = ?,
            expires_days = ?, question_en = ?, thanks_en = ?, question_fr = ?, thanks_fr = ?,
            version = ?
        where workspace_id = ? and id = ?
        """,
        survey.name(),
        survey.active(),
        names(survey.channels()),
        survey.delaySeconds(),
        survey.quietDays(),
        survey.expiresDays(),
        survey.texts().en().question(),
        survey.texts().en().thanks(),
        survey.texts().fr().question(),
        survey.texts().fr().thanks(),
        survey.version(),
        workspaceId,
        survey.id());
  }

  void delete(UUID workspaceId, UUID id, Instant at) {
    sql.update(
        "update survey set deleted_at = ?, active = false where workspace_id = ? and id = ?",
        at,
        workspaceId,
        id);
  }

  private static String names(List<Channel> channels) {
    return channels.stream().map(Channel::name).collect(Collectors.joining(","));
  }

  private static List<Channel> channels(String names) {
    return names.isEmpty()
        ? List.of()
        : Arrays.stream(names.split(",")).map(Channel::valueOf).toList();
  }

  private static Survey survey(Row row) throws SQLException {
    return new Survey(
        row.uuid("id"),
        row.text("name"),
        SurveyKind.valueOf(row.text("kind")),
        row.flag("active"),
        channels(row.text("channels")),
        row.integer("delay_seconds"),
        row.integer("quiet_days"),
        row.integer("expires_days"),
        new SurveyTexts(
            new Wording(row.text("question_en"), row.text("thanks_en")),
            new Wording(row.text("question_fr"), row.text("thanks_fr"))),
        row.number("version"));
  }
}
