package io.entente.kpi.source;

import io.entente.kpi.asked.Period;
import io.entente.kpi.asked.Reading;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A question about sources as the address puts it. */
@Introspected
record SourceParameters(
    @Parameter(
            description = "First moment: an instant with offset, or a date in the zone. Required.",
            example = "2026-01-01")
        @QueryValue
        @Nullable String from,
    @Parameter(
            description =
                "End, not included: as from. The days that begin between count, two years at most."
                    + " Required.",
            example = "2026-07-01")
        @QueryValue
        @Nullable String to,
    @Parameter(description = "IANA zone in which days begin. Required.", example = "Europe/Paris")
        @QueryValue
        @Nullable String zone) {
  private static final Duration LONGEST = Duration.ofDays(731).plusHours(1);

  /**
   * The same, read.
   *
   * @param first day that counts
   * @param end the day before which they end
   */
  record Question(Period period, LocalDate first, LocalDate end) {}

  Question read() {
    Reading reading = new Reading();
    Period period = reading.period(from, to, zone);
    // Of a period that can't be read there are no days to count.
    reading.end();
    if (Duration.between(period.from(), period.to()).compareTo(LONGEST) > 0) {
      reading.refuse("to", "must not be more than two years after from");
    }
    reading.end();
    return new Question(period, firstDay(period, period.from()), firstDay(period, period.to()));
  }

  /** The first that begins then or later. */
  private static LocalDate firstDay(Period period, Instant moment) {
    LocalDate day = moment.atZone(period.zone()).toLocalDate();
    return day.atStartOfDay(period.zone()).toInstant().isBefore(moment) ? day.plusDays(1) : day;
  }
}
