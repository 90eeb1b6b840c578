package io.entente.contacts.timeline;

import io.entente.contacts.timeline.TimelineSource.Place;
import io.entente.contacts.timeline.TimelineSource.Whose;
import io.entente.events.ActorKind;
import io.entente.events.Channel;
import io.entente.events.InsightState;
import io.entente.events.InteractionKind;
import io.entente.events.SurveyKind;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What happened with people. */
@Singleton
final class TimelineStore {
  /** Somebody has more accounts only by mistake; those first seen are looked at. */
  private static final int MOST_IDENTITIES = 200;

  static final String OF_HOMES =
      """
      select id from identity force index (identity_of_contact)
      where workspace_id = ? and contact_id in %s
      order by first_seen_at, id limit
      """
          + MOST_IDENTITIES;

  /** One reading of the index for each identity, each of which ends at the limit. */
  static final String MESSAGES =
      """
      (select interaction_id id, identity_id, occurred_at at, channel, kind, actor
       from timeline_message force index (primary)
       where workspace_id = ? and identity_id = ? and occurred_at <= ?
         and (occurred_at < ? or interaction_id < ?)
       order by occurred_at desc, interaction_id desc limit ?)
      """;

  static final String SURVEYS =
      """
      (select invitation_id id, identity_id, asked_at at, channel, kind, answered_at, score
       from timeline_survey force index (timeline_survey_of_identity)
       where workspace_id = ? and identity_id = ? and asked_at <= ?
         and (asked_at < ? or invitation_id < ?)
       order by asked_at desc, invitation_id desc limit ?)
      """;

  /** Without the identity: an insight that comes from two of a person's is one. */
  static final String INSIGHTS =
      """
      (select insight_id id, handed_at at, department, state, decided_at
       from timeline_insight force index (timeline_insight_of_identity)
       where workspace_id = ? and identity_id = ? and handed_at <= ?
         and (handed_at < ? or insight_id < ?)
       order by handed_at desc, insight_id desc limit ?)
      """;

  static final String IDENTITIES =
      """
      select id, first_seen_at at, channel, external_id, handle
      from identity force index (identity_of_contact)
      where workspace_id = ? and contact_id in %s and first_seen_at <= ?
        and (first_seen_at < ? or id < ?)
      order by first_seen_at desc, id desc limit ?
      """;

  static final String CONTACTS =
      """
      select id, created_at at from contact force index (primary)
      where workspace_id = ? and id in %s and created_at <= ? and (created_at < ? or id < ?)
      order by created_at desc, id desc limit ?
      """;

  private final Sql sql;
  private final LatestOfEach latest;

  TimelineStore(Sql sql, LatestOfEach latest) {
    this.sql = sql;
    this.latest = latest;
  }

  List<UUID> identities(UUID workspaceId, List<UUID> homes) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(workspaceId);
    parameters.addAll(homes);
    return sql.list(
        OF_HOMES.formatted(Sql.in(homes.size())), row -> row.uuid("id"), parameters.toArray());
  }

  List<TimelineEntry> messages(Whose whose, Place place, int limit) {
    return ofIdentities(MESSAGES, TimelineStore::message, whose, place, limit);
  }

  List<TimelineEntry> surveys(Whose whose, Place place, int limit) {
    return ofIdentities(SURVEYS, TimelineStore::survey, whose, place, limit);
  }

  List<TimelineEntry> insights(Whose whose, Place place, int limit) {
    return ofIdentities(INSIGHTS, TimelineStore::insight, whose, place, limit);
  }

  private List<TimelineEntry> ofIdentities(
      String each, Sql.Reader<TimelineEntry> reader, Whose whose, Place place, int limit) {
    return latest.before(
        List.of(each), reader, whose.workspaceId(), whose.identities(), place, limit);
  }

  List<TimelineEntry> firstSeen(Whose whose, Place place, int limit) {
    return ofHomes(IDENTITIES, TimelineStore::account, whose, place, limit);
  }

  List<TimelineEntry> made(Whose whose, Place place, int limit) {
    return ofHomes(
        CONTACTS,
        row -> TimelineEntry.of(TimelineKind.CONTACT, row.uuid("id"), row.instant("at"), null),
        whose,
        place,
        limit);
  }

  private List<TimelineEntry> ofHomes(
      String statement, Sql.Reader<TimelineEntry> reader, Whose whose, Place place, int limit) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(whose.workspaceId());
    parameters.addAll(whose.homes());
    parameters.addAll(List.of(place.at(), place.at(), place.id(), limit));
    return sql.list(
        statement.formatted(Sql.in(whose.homes().size())), reader, parameters.toArray());
  }

  private static TimelineEntry message(Row row) throws SQLException {
    return TimelineEntry.of(
        TimelineKind.INTERACTION,
        row.uuid("id"),
        row.instant("at"),
        new TimelineEntry.Message(
            row.uuid("identity_id"),
            Channel.valueOf(row.text("channel")),
            InteractionKind.valueOf(row.text("kind")),
            ActorKind.valueOf(row.text("actor"))));
  }

  private static TimelineEntry survey(Row row) throws SQLException {
    Long score = row.numberOrNull("score");
    return TimelineEntry.of(
        TimelineKind.SURVEY,
        row.uuid("id"),
        row.instant("at"),
        new TimelineEntry.Survey(
            row.uuid("identity_id"),
            Channel.valueOf(row.text("channel")),
            SurveyKind.valueOf(row.text("kind")),
            row.instantOrNull("answered_at"),
            score == null ? null : score.intValue()));
  }

  private static TimelineEntry insight(Row row) throws SQLException {
    return TimelineEntry.of(
        TimelineKind.INSIGHT,
        row.uuid("id"),
        row.instant("at"),
        new TimelineEntry.Insight(
            row.text("department"),
            InsightState.valueOf(row.text("state")),
            row.instantOrNull("decided_at")));
  }

  private static TimelineEntry account(Row row) throws SQLException {
    return TimelineEntry.of(
        TimelineKind.IDENTITY,
        row.uuid("id"),
        row.instant("at"),
        new TimelineEntry.Account(
            Channel.valueOf(row.text("channel")),
            row.text("external_id"),
            row.textOrNull("handle")));
  }
}
