package io.entente.kpi.schedule;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** Of which days a report tells, as seen from the day that it is made on. Stored by name. */
@Serdeable
enum RelativePeriod {
  YESTERDAY,
  /** From Monday to Sunday. */
  LAST_WEEK,
  LAST_MONTH,
  /** Those before the day. */
  LAST_30_DAYS;

  private static final int THIRTY = 30;

  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  LocalDate from(LocalDate day) {
    return switch (this) {
      case YESTERDAY -> day.minusDays(1);
      case LAST_WEEK -> to(day).minusWeeks(1);
      case LAST_MONTH -> to(day).minusMonths(1);
      case LAST_30_DAYS -> day.minusDays(THIRTY);
    };
  }

  /** The day after the last one. */
  LocalDate to(LocalDate day) {
    return switch (this) {
      case YESTERDAY, LAST_30_DAYS -> day;
      case LAST_WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case LAST_MONTH -> day.withDayOfMonth(1);
    };
  }
}
