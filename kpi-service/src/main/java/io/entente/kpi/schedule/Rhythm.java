package io.entente.kpi.schedule;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * When something is done again and again, by the clock on the wall.
 *
 * @param on day of the week (1 is Monday) or of the month (1 to 28); 1 of what is done daily
 */
record Rhythm(Every every, int on, LocalTime at, ZoneId zone) {
  static final int DAYS_OF_A_WEEK = 7;

  /** Every month has them. */
  static final int DAYS_OF_A_MONTH = 28;

  /** How often. Stored by name. */
  @Serdeable
  enum Every {
    DAY,
    WEEK,
    MONTH;

    @JsonValue
    public String json() {
      return name().toLowerCase(Locale.ROOT);
    }

    int days() {
      return switch (this) {
        case DAY -> 1;
        case WEEK -> DAYS_OF_A_WEEK;
        case MONTH -> DAYS_OF_A_MONTH;
      };
    }
  }

  /** The first time after a moment. An hour that the clocks skip is the one after it. */
  Instant after(Instant moment) {
    LocalDate day = moment.atZone(zone).toLocalDate();
    Instant next = onOrAfter(day);
    return next.isAfter(moment)
        ? next
        : onOrAfter(onOrAfter(day).atZone(zone).toLocalDate().plusDays(1));
  }

  private Instant onOrAfter(LocalDate day) {
    LocalDate date =
        switch (every) {
          case DAY -> day;
          case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(on)));
          case MONTH ->
              day.getDayOfMonth() <= on
                  ? day.withDayOfMonth(on)
                  : day.withDayOfMonth(1).plusMonths(1).withDayOfMonth(on);
        };
    return date.atTime(at).atZone(zone).toInstant();
  }
}
