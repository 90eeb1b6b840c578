package io.entente.interactions.schedule;

import io.entente.events.EventJson;
import io.entente.interactions.clock.Schedule;
import io.entente.interactions.clock.Timetable;
import io.entente.interactions.schedule.StoredDocument.Holidays;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All schedules of a workspace, in all their versions, as the business clock reads them. */
@Singleton
public final class TimetableStore {
  /** Stands for the connections that have no schedule of their own. */
  static final UUID ALL_OTHERS = new UUID(0, 0);

  private final Sql sql;
  private final EventJson json;

  TimetableStore(Sql sql, EventJson json) {
    this.sql = sql;
    this.json = json;
  }

  private record Version(UUID scheduleId, Instant validFrom, Schedule schedule) {}

  private record Use(UUID connectionId, Instant validFrom, @Nullable UUID scheduleId) {}

  public Timetables all(UUID workspaceId) {
    Map<UUID, Timetable> schedules = new HashMap<>();
    for (Version version : versions(workspaceId)) {
      Timetable valid = Timetable.always(version.schedule());
      schedules.merge(
          version.scheduleId(), valid, (before, after) -> before.until(version.validFrom(), after));
    }
    List<Use> uses = uses(workspaceId);
    Timetable office = Timetable.always(Schedule.OFFICE_HOURS);
    Timetable fallback = office;
    for (Use use : uses) {
      if (use.connectionId().equals(ALL_OTHERS)) {
        fallback = fallback.until(use.validFrom(), timetable(use, schedules, office));
      }
    }
    Map<UUID, Timetable> connections = new HashMap<>();
    for (Use use : uses) {
      if (!use.connectionId().equals(ALL_OTHERS)) {
        Timetable before = connections.getOrDefault(use.connectionId(), fallback);
        connections.put(
            use.connectionId(), before.until(use.validFrom(), timetable(use, schedules, fallback)));
      }
    }
    return new Timetables(schedules, connections, fallback);
  }

  private static Timetable timetable(Use use, Map<UUID, Timetable> schedules, Timetable fallback) {
    UUID id = use.scheduleId();
    return id == null ? fallback : schedules.getOrDefault(id, fallback);
  }

  private List<Version> versions(UUID workspaceId) {
    return sql.list(
        """
        select schedule_id, version, valid_from, document, holidays from schedule_version
        where workspace_id = ? order by schedule_id, version
        """,
        this::version,
        workspaceId);
  }

  private Version version(Row row) throws SQLException {
    NewSchedule written = StoredDocument.read(json, row.text("document"), NewSchedule.class);
    Holidays holidays = StoredDocument.read(json, row.text("holidays"), Holidays.class);
    return new Version(
        row.uuid("schedule_id"),
        row.instant("valid_from"),
        written.schedule(row.integer("version"), holidays.dates()));
  }

  private List<Use> uses(UUID workspaceId) {
    return sql.list(
        """
        select connection_id, valid_from, schedule_id from schedule_use
        where workspace_id = ? order by connection_id, valid_from
        """,
        row ->
            new Use(
                row.uuid("connection_id"),
                row.instant("valid_from"),
                row.uuidOrNull("schedule_id")),
        workspaceId);
  }
}
