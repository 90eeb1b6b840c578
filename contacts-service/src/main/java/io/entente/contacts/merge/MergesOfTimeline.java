package io.entente.contacts.merge;

import io.entente.contacts.timeline.LatestOfEach;
import io.entente.contacts.timeline.TimelineEntry;
import io.entente.contacts.timeline.TimelineKind;
import io.entente.contacts.timeline.TimelineSource;
import io.entente.sql.Row;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;

/** That people were joined, and that they were parted again, as timelines tell of it. */
@Factory
final class MergesOfTimeline {
  /** Of a home that absorbed another, and of one that was absorbed. */
  static final List<String> MADE =
      List.of(
          """
          (select id, merged_at at, kept_id, absorbed_id, member_id
           from contact_merge force index (contact_merge_kept_by_time)
           where workspace_id = ? and kept_id = ? and merged_at <= ?
             and (merged_at < ? or id < ?)
           order by merged_at desc, id desc limit ?)
          """,
          """
          (select id, merged_at at, kept_id, absorbed_id, member_id
           from contact_merge force index (contact_merge_absorbed_by_time)
           where workspace_id = ? and absorbed_id = ? and merged_at <= ?
             and (merged_at < ? or id < ?)
           order by merged_at desc, id desc limit ?)
          """);

  static final List<String> UNDONE =
      List.of(
          """
          (select id, undone_at at, kept_id, absorbed_id, undone_by member_id
           from contact_merge force index (contact_merge_kept_by_undoing)
           where workspace_id = ? and kept_id = ? and undone_at <= ?
             and (undone_at < ? or id < ?)
           order by undone_at desc, id desc limit ?)
          """,
          """
          (select id, undone_at at, kept_id, absorbed_id, undone_by member_id
           from contact_merge force index (contact_merge_absorbed_by_undoing)
           where workspace_id = ? and absorbed_id = ? and undone_at <= ?
             and (undone_at < ? or id < ?)
           order by undone_at desc, id desc limit ?)
          """);

  private record Told(TimelineKind kind, List<String> selects, LatestOfEach latest)
      implements TimelineSource {
    @Override
    public List<TimelineEntry> before(Whose whose, Place place, int limit) {
      return latest.before(selects, this::entry, whose.workspaceId(), whose.homes(), place, limit);
    }

    private TimelineEntry entry(Row row) throws SQLException {
      return TimelineEntry.of(
          kind,
          row.uuid("id"),
          row.instant("at"),
          new TimelineEntry.Joining(
              row.uuid("kept_id"), row.uuid("absorbed_id"), row.uuidOrNull("member_id")));
    }
  }

  @Singleton
  TimelineSource made(LatestOfEach latest) {
    return new Told(TimelineKind.MERGE, MADE, latest);
  }

  @Singleton
  TimelineSource undone(LatestOfEach latest) {
    return new Told(TimelineKind.MERGE_UNDONE, UNDONE, latest);
  }
}
