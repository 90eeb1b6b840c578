package io.entente.kpi.series;

import io.entente.kpi.question.Question;
import io.entente.kpi.sum.Slots;
import io.entente.rest.InvalidRequest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Into what parts a stretch of time is cut, by the clock on the wall. */
public enum Interval {
  HOUR,
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR;

  private static final int MONTHS_OF_A_QUARTER = 3;

  String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws InvalidRequest if it is none of those that there are
   */
  public static Interval of(@Nullable String text) {
    for (Interval interval : values()) {
      if (interval.json().equals(text)) {
        return interval;
      }
    }
    throw new InvalidRequest("?interval", "must be one of: hour, day, week, month, quarter, year");
  }

  /**
   * The parts of a question's stretch; the first and the last may be cut short by it.
   *
   * @throws InvalidRequest if there are more than {@code most}, or none
   */
  public Slots cut(Question question, int most) {
    Instant end = question.stretch().to();
    if (question.stretch().isEmpty()) {
      throw new InvalidRequest("?to", "must be after from");
    }
    List<Instant> starts = new ArrayList<>();
    Instant next = question.stretch().from();
    while (next.isBefore(end)) {
      if (starts.size() == most) {
        throw new InvalidRequest(
            "?interval", "gives more than " + most + " parts of this stretch: take a longer one");
      }
      starts.add(next);
      next = after(next, question.zone());
    }
    return new Slots(starts, end);
  }

  /** The beginning of the part after the one that a moment lies in. */
  private Instant after(Instant moment, ZoneId zone) {
    ZonedDateTime local = moment.atZone(zone);
    if (this == HOUR) {
      // Of two hours that the clock shows alike, each is one.
      return local.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
    }
    LocalDate date = local.toLocalDate();
    LocalDate next =
        switch (this) {
          case HOUR, DAY -> date.plusDays(1);
          case WEEK -> date.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
          case MONTH -> date.withDayOfMonth(1).plusMonths(1);
          case QUARTER ->
              date.withMonth(date.getMonth().firstMonthOfQuarter().getValue())
                  .withDayOfMonth(1)
                  .plusMonths(MONTHS_OF_A_QUARTER);
          case YEAR -> date.withDayOfYear(1).plusYears(1);
        };
    return next.atStartOfDay(zone).toInstant();
  }
}
