package io.entente.kpi.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ReportingCalendarTest {
  private final ReportingCalendar paris = new ReportingCalendar(ZoneId.of("Europe/Paris"));

  @Test
  void aDayOfSummerTimeBeginsAt22HoursUtc() {
    int day = paris.bucket(Grain.DAY, Instant.parse("2026-07-14T21:59:59.999999Z"));

    assertThat(paris.start(Grain.DAY, day)).isEqualTo("2026-07-13T22:00:00Z");
    assertThat(paris.bucket(Grain.DAY, Instant.parse("2026-07-14T22:00:00Z"))).isEqualTo(day + 1);
  }

  @Test
  void daysOfTheClockChangeHave23And25Hours() {
    assertThat(length(Grain.DAY, "2026-03-29T12:00:00Z")).isEqualTo(Duration.ofHours(23));
    assertThat(length(Grain.DAY, "2026-10-25T12:00:00Z")).isEqualTo(Duration.ofHours(25));
  }

  @Test
  void monthsGoFromLocalMidnightToLocalMidnight() {
    int march = paris.bucket(Grain.MONTH, Instant.parse("2026-03-15T12:00:00Z"));

    assertThat(paris.start(Grain.MONTH, march)).isEqualTo("2026-02-28T23:00:00Z");
    assertThat(paris.start(Grain.MONTH, march + 1)).isEqualTo("2026-03-31T22:00:00Z");
    assertThat(paris.start(Grain.MONTH, march + 10)).isEqualTo("2026-12-31T23:00:00Z");
  }

  @Test
  void hoursAreThoseOfUtc() {
    int hour = paris.bucket(Grain.HOUR, Instant.parse("2026-03-29T01:30:00Z"));

    assertThat(paris.start(Grain.HOUR, hour)).isEqualTo("2026-03-29T01:00:00Z");
    assertThat(paris.bucket(Grain.HOUR, Instant.parse("1969-12-31T23:59:59Z"))).isEqualTo(-1);
  }

  private Duration length(Grain grain, String within) {
    int bucket = paris.bucket(grain, Instant.parse(within));
    return Duration.between(paris.start(grain, bucket), paris.start(grain, bucket + 1));
  }
}
