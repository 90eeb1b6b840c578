package io.entente.interactions.schedule;

import io.entente.interactions.clock.Schedule;
import io.entente.interactions.clock.Timetable;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By which hours a workspace counts.
 *
 * @param ofSchedules each schedule in all its versions
 * @param ofConnections connections that have, or once had, a schedule of their own
 * @param fallback what counts for all others
 */
public record Timetables(
    Map<UUID, Timetable> ofSchedules, Map<UUID, Timetable> ofConnections, Timetable fallback) {

  /** Of a workspace that never changed anything. */
  public static final Timetables NONE =
      new Timetables(Map.of(), Map.of(), Timetable.always(Schedule.OFFICE_HOURS));

  public Timetables {
    ofSchedules = Map.copyOf(ofSchedules);
    ofConnections = Map.copyOf(ofConnections);
  }

  public Timetable ofConnection(UUID connectionId) {
    return ofConnections.getOrDefault(connectionId, fallback);
  }

  /**
   * The hours of a schedule, or else those of the connection.
   *
   * @param scheduleId null for the connection's
   */
  public Timetable of(@Nullable UUID scheduleId, UUID connectionId) {
    Timetable own = scheduleId == null ? null : ofSchedules.get(scheduleId);
    return own == null ? ofConnection(connectionId) : own;
  }
}
