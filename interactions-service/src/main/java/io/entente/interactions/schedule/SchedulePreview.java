package io.entente.interactions.schedule;

import io.entente.interactions.clock.Schedule;
import io.entente.interactions.clock.Timetable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deadline by a schedule.
 *
 * @param deadline null if the hours of the ten years ahead do not hold so much
 * @param calendarSeconds from the start to the deadline by the wall clock
 * @param version of the schedule in force at the deadline, or else at the start
 * @param zone of that version
 */
@Serdeable
record SchedulePreview(
    Instant from,
    long seconds,
    @Nullable Instant deadline,
    @Nullable Long calendarSeconds,
    int version,
    String zone) {

  static SchedulePreview of(Timetable timetable, NewSchedulePreview asked) {
    Instant from = asked.start();
    Instant deadline = timetable.deadline(from, asked.seconds()).orElse(null);
    Schedule inForce = timetable.at(deadline == null ? from : deadline);
    return new SchedulePreview(
        from,
        asked.seconds(),
        deadline,
        deadline == null ? null : Duration.between(from, deadline).toSeconds(),
        inForce.version(),
        inForce.zone().getId());
  }
}
