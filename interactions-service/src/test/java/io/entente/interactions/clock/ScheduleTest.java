package io.entente.interactions.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Schedule NIGHTS = daily(PARIS, "22:00-06:00");

  @ParameterizedTest
  @CsvSource({
    // The night of 28 March 2026 is an hour shorter, that of 24 October an hour longer.
    "2026-03-28T22:30:00Z, 2026-03-29T04:00:00Z, 19800",
    "2026-03-28T22:30:00Z, 2026-03-29T22:30:00Z, 28800",
    "2026-10-24T20:00:00Z, 2026-10-25T05:00:00Z, 32400",
    "2026-03-28T12:00:00Z, 2026-03-28T13:00:00Z, 0",
    "2026-03-28T21:00:00Z, 2026-03-28T21:00:00Z, 0",
    "2026-03-28T23:00:00Z, 2026-03-28T22:00:00Z, 0",
  })
  void nightsAcrossAChangeOfClocks(Instant from, Instant to, long seconds) {
    assertThat(NIGHTS.openSeconds(from, to)).isEqualTo(seconds);
  }

  @Test
  void windowsAreHalfOpen() {
    Schedule day = daily(ZoneId.of("UTC"), "09:00-12:00", "13:00-18:00");

    assertThat(day.openSeconds(utc("2026-11-02T11:59:59Z"), utc("2026-11-02T13:00:01Z")))
        .isEqualTo(2);
    assertThat(day.openSeconds(utc("2026-11-02T12:00:00Z"), utc("2026-11-02T13:00:00Z"))).isZero();
  }

  @Test
  void holidaysCloseAndSpecialDaysOpen() {
    Schedule schedule =
        new Schedule(
            2,
            PARIS,
            Schedule.OFFICE_HOURS.week(),
            Map.of(
                LocalDate.of(2026, 11, 11), List.of(),
                LocalDate.of(2026, 11, 14), List.of(window("10:00-12:00"))));

    assertThat(schedule.openSeconds(utc("2026-11-10T23:00:00Z"), utc("2026-11-11T23:00:00Z")))
        .isZero();
    assertThat(schedule.openSeconds(utc("2026-11-13T23:00:00Z"), utc("2026-11-14T23:00:00Z")))
        .isEqualTo(7_200);
  }

  @Test
  void overlappingWindowsCountOnce() {
    Schedule schedule = daily(ZoneId.of("UTC"), "08:00-12:00", "10:00-14:00");

    assertThat(schedule.openSeconds(utc("2026-11-02T00:00:00Z"), utc("2026-11-03T00:00:00Z")))
        .isEqualTo(6 * 3_600);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-28, Europe/Paris",
    "2026-10-24, Europe/Paris",
    "2026-04-04, Australia/Lord_Howe"
  })
  void equalsCountingSecondBySecond(LocalDate eve, ZoneId zone) {
    Schedule schedule = daily(zone, "04:30-09:15", "22:00-01:30");
    Instant start = eve.atTime(20, 17, 3).atZone(zone).toInstant();
    long counted = 0;

    for (int second = 0; second < 30 * 3_600; second++) {
      LocalTime local = ZonedDateTime.ofInstant(start.plusSeconds(second), zone).toLocalTime();
      boolean morning = !local.isBefore(LocalTime.of(4, 30)) && local.isBefore(LocalTime.of(9, 15));
      boolean night = !local.isBefore(LocalTime.of(22, 0)) || local.isBefore(LocalTime.of(1, 30));
      counted += morning || night ? 1 : 0;
      if (second % 997 == 0) {
        assertThat(schedule.openSeconds(start, start.plusSeconds(second + 1)))
            .as("after %d seconds", second + 1)
            .isEqualTo(counted);
      }
    }
  }

  @Test
  void aTimeThatOccursTwiceIsItsFirstOccurrence() {
    // New York repeats 01:00 to 02:00 on 1 November 2026: closed at 01:30, it stays closed.
    Schedule schedule = daily(ZoneId.of("America/New_York"), "00:00-01:30");

    assertThat(schedule.openSeconds(utc("2026-11-01T04:00:00Z"), utc("2026-11-01T08:00:00Z")))
        .isEqualTo(5_400);
  }

  private static Schedule daily(ZoneId zone, String... windows) {
    List<Window> day = Stream.of(windows).map(ScheduleTest::window).toList();
    return new Schedule(
        1,
        zone,
        Stream.of(DayOfWeek.values()).collect(Collectors.toMap(d -> d, _ -> day)),
        Map.of());
  }

  private static Window window(String text) {
    String[] ends = text.split("-");
    return new Window(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
  }

  private static Instant utc(String text) {
    return Instant.parse(text);
  }
}
