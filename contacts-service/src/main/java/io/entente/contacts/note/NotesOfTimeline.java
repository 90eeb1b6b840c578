package io.entente.contacts.note;

import io.entente.contacts.timeline.LatestOfEach;
import io.entente.contacts.timeline.TimelineEntry;
import io.entente.contacts.timeline.TimelineKind;
import io.entente.contacts.timeline.TimelineSource;
import io.entente.sql.Row;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;

/** Notes, as timelines tell of them: that there is one, by whom. */
@Singleton
final class NotesOfTimeline implements TimelineSource {
  static final String OF_HOME =
      """
      (select id, created_at at, author_id, author_name
       from contact_note force index (contact_note_by_time)
       where workspace_id = ? and contact_id = ? and created_at <= ?
         and (created_at < ? or id < ?)
       order by created_at desc, id desc limit ?)
      """;

  private final LatestOfEach latest;

  NotesOfTimeline(LatestOfEach latest) {
    this.latest = latest;
  }

  @Override
  public TimelineKind kind() {
    return TimelineKind.NOTE;
  }

  @Override
  public List<TimelineEntry> before(Whose whose, Place place, int limit) {
    return latest.before(
        List.of(OF_HOME), NotesOfTimeline::entry, whose.workspaceId(), whose.homes(), place, limit);
  }

  private static TimelineEntry entry(Row row) throws SQLException {
    return TimelineEntry.of(
        TimelineKind.NOTE,
        row.uuid("id"),
        row.instant("at"),
        new TimelineEntry.Note(row.uuid("author_id"), row.text("author_name")));
  }
}
