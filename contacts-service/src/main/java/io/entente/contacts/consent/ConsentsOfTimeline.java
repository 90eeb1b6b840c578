package io.entente.contacts.consent;

import io.entente.contacts.timeline.LatestOfEach;
import io.entente.contacts.timeline.TimelineEntry;
import io.entente.contacts.timeline.TimelineKind;
import io.entente.contacts.timeline.TimelineSource;
import io.entente.events.Channel;
import io.entente.events.ConsentChoice;
import io.entente.events.ConsentPurpose;
import io.entente.sql.Row;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;

/** What people allowed or took back, as timelines tell of it. */
@Singleton
final class ConsentsOfTimeline implements TimelineSource {
  static final String OF_HOME =
      """
      (select id, occurred_at at, purpose, channel, choice, source
       from consent force index (consent_by_time)
       where workspace_id = ? and contact_id = ? and occurred_at <= ?
         and (occurred_at < ? or id < ?)
       order by occurred_at desc, id desc limit ?)
      """;

  private final LatestOfEach latest;

  ConsentsOfTimeline(LatestOfEach latest) {
    this.latest = latest;
  }

  @Override
  public TimelineKind kind() {
    return TimelineKind.CONSENT;
  }

  @Override
  public List<TimelineEntry> before(Whose whose, Place place, int limit) {
    return latest.before(
        List.of(OF_HOME),
        ConsentsOfTimeline::entry,
        whose.workspaceId(),
        whose.homes(),
        place,
        limit);
  }

  private static TimelineEntry entry(Row row) throws SQLException {
    String channel = row.textOrNull("channel");
    return TimelineEntry.of(
        TimelineKind.CONSENT,
        row.uuid("id"),
        row.instant("at"),
        new TimelineEntry.Consent(
            ConsentPurpose.valueOf(row.text("purpose")),
            channel == null ? null : Channel.valueOf(channel),
            ConsentChoice.valueOf(row.text("choice")),
            row.text("source")));
  }
}
