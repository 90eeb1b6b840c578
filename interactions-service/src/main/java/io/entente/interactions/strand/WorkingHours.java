package io.entente.interactions.strand;

import io.entente.interactions.clock.Schedule;
import io.entente.interactions.clock.StrandFold;
import jakarta.inject.Singleton;
import java.time.Duration;

/** By which hours durations are counted, and for how long a resolution can be taken back. */
@Singleton
final class WorkingHours {
  private static final Duration REOPEN_WINDOW = Duration.ofDays(7);

  private final Schedule schedule = Schedule.OFFICE_HOURS;
  private final StrandFold fold = new StrandFold(schedule, REOPEN_WINDOW);

  Schedule schedule() {
    return schedule;
  }

  StrandFold fold() {
    return fold;
  }
}
