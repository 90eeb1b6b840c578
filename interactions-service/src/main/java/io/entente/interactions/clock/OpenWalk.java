package io.entente.interactions.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the open hours of a schedule from an instant on: day by day, and by whole weeks
 * where nothing special lies.
 */
final class OpenWalk {
  private static final int LOOK_AHEAD_DAYS = 3_653;
  private static final int WEEK = 7;

  private final Schedule schedule;
  private final Instant from;
  private final LocalDate firstWeekEnd;
  private LocalDate day;
  private @Nullable Duration plainWeek;

  OpenWalk(Schedule schedule, Instant from) {
    this.schedule = schedule;
    this.from = from;
    // Where clocks are set back over midnight, a date goes on after the next one has begun.
    this.day = from.atZone(schedule.zone()).toLocalDate().minusDays(1);
    this.firstWeekEnd = day.plusDays(WEEK);
  }

  Duration until(Instant to) {
    Span asked = new Span(from, to);
    LocalDate last = to.atZone(schedule.zone()).toLocalDate().plusDays(1);
    Duration sum = Duration.ZERO;
    while (!day.isAfter(last)) {
      if (isPlainWeek() && !schedule.startOf(day.plusDays(WEEK)).isAfter(to)) {
        sum = sum.plus(plainWeek());
        day = day.plusDays(WEEK);
      } else {
        for (Span span : schedule.spansOf(day)) {
          sum = sum.plus(span.within(asked).length());
        }
        day = day.plusDays(1);
      }
    }
    return sum;
  }

  Optional<Instant> after(Duration open) {
    Duration left = open;
    LocalDate last = day.plusDays(LOOK_AHEAD_DAYS);
    while (!day.isAfter(last)) {
      if (day.isAfter(firstWeekEnd) && plainWeek().compareTo(left) < 0 && isPlainWeek()) {
        left = left.minus(plainWeek());
        day = day.plusDays(WEEK);
      } else {
        for (Span span : schedule.spansOf(day)) {
          Span rest = new Span(Span.later(from, span.start()), span.end());
          if (rest.length().compareTo(left) >= 0) {
            return Optional.of(rest.start().plus(left));
          }
          left = left.minus(rest.length());
        }
        day = day.plusDays(1);
      }
    }
    return Optional.empty();
  }

  private boolean isPlainWeek() {
    return !schedule.startOf(day).isBefore(from) && schedule.isPlainWeek(day);
  }

  private Duration plainWeek() {
    if (plainWeek == null) {
      plainWeek = schedule.plainWeek();
    }
    return plainWeek;
  }
}
