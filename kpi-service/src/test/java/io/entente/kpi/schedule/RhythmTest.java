package io.entente.kpi.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kpi.schedule.Rhythm.Every;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @ParameterizedTest
  @CsvSource({
    "DAY,1,08:00,2026-11-23T06:59:59Z,2026-11-23T07:00:00Z",
    "DAY,1,08:00,2026-11-23T07:00:00Z,2026-11-24T07:00:00Z",
    // The clocks go forward at two.
    "DAY,1,02:30,2026-03-28T12:00:00Z,2026-03-29T01:30:00Z",
    "DAY,1,02:30,2026-03-29T01:30:00Z,2026-03-30T00:30:00Z",
    // And back: once, at the first of both.
    "DAY,1,02:30,2026-10-24T12:00:00Z,2026-10-25T00:30:00Z",
    "DAY,1,02:30,2026-10-25T00:30:00Z,2026-10-26T01:30:00Z",
    "WEEK,1,08:00,2026-11-23T08:00:00Z,2026-11-30T07:00:00Z",
    "WEEK,7,00:00,2026-11-23T08:00:00Z,2026-11-28T23:00:00Z",
    "MONTH,28,08:00,2026-01-28T07:00:00Z,2026-02-28T07:00:00Z",
    "MONTH,1,08:00,2026-12-15T12:00:00Z,2027-01-01T07:00:00Z"
  })
  void comesRoundByTheClockOnTheWall(
      Every every, int on, LocalTime at, Instant moment, Instant next) {
    assertThat(new Rhythm(every, on, at, PARIS).after(moment)).isEqualTo(next);
  }

  @Test
  void daysAreThoseBefore() {
    LocalDate monday = LocalDate.of(2026, 3, 2);

    assertThat(told(RelativePeriod.YESTERDAY, monday)).isEqualTo("2026-03-01/2026-03-02");
    assertThat(told(RelativePeriod.LAST_WEEK, monday)).isEqualTo("2026-02-23/2026-03-02");
    assertThat(told(RelativePeriod.LAST_WEEK, monday.minusDays(1)))
        .isEqualTo("2026-02-16/2026-02-23");
    assertThat(told(RelativePeriod.LAST_MONTH, monday)).isEqualTo("2026-02-01/2026-03-01");
    assertThat(told(RelativePeriod.LAST_30_DAYS, monday)).isEqualTo("2026-01-31/2026-03-02");
  }

  private static String told(RelativePeriod period, LocalDate day) {
    return period.from(day) + "/" + period.to(day);
  }
}
