package io.entente.interactions.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deadlines and open time against a clock on the wall that is looked at each second. */
class OpenHoursTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Schedule NIGHTS = daily(PARIS, "22:00-06:00");

  @Test
  void case6() {
    assertThat(NIGHTS.deadline(at("2026-03-28T22:30:00Z"), 8 * 3_600))
        .contains(at("2026-03-29T22:30:00Z"));
  }

  @Test
  void case6InAutumnTheNightIsAnHourLonger() {
    // Until 06:00 on 25 October 7.5 h pass, for 02:00 to 03:00 comes twice; the rest from 22:00.
    assertThat(NIGHTS.deadline(at("2026-10-24T21:30:00Z"), 8 * 3_600))
        .contains(at("2026-10-25T21:30:00Z"));
  }

  @ParameterizedTest
  @CsvSource({"2026-03-28T12:00:00Z", "2026-10-24T12:00:00Z"})
  void case6AndItsTwinSecondBySecond(Instant start) {
    int seconds = 3 * 86_400;
    WallClock oracle = new WallClock(NIGHTS, start, seconds);

    for (int from = 0; from < 86_400; from += 997) {
      assertThat(NIGHTS.deadline(start.plusSeconds(from), 8 * 3_600))
          .as("from %s", start.plusSeconds(from))
          .contains(oracle.after(from, 8 * 3_600));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 2026-03-25",
    "Europe/Paris, 2026-10-22",
    "America/Sao_Paulo, 2018-02-15",
    "America/Sao_Paulo, 2018-11-01",
    "Asia/Kolkata, 2026-06-01",
    "Australia/Lord_Howe, 2026-04-02",
    "Australia/Lord_Howe, 2026-10-01",
    "Pacific/Apia, 2011-12-27",
    "Pacific/Apia, 2012-03-30",
  })
  void anyScheduleSecondBySecond(ZoneId zone, LocalDate first) {
    for (int seed = 0; seed < 4; seed++) {
      Random random = new Random(seed);
      Schedule schedule = anySchedule(zone, first, random);
      Instant start = first.atStartOfDay(zone).toInstant();
      int seconds = (seed == 0 ? 22 : 7) * 86_400;
      WallClock oracle = new WallClock(schedule, start, seconds);

      for (int i = 0; i < 300; i++) {
        int from = random.nextInt(seconds);
        int to = from + random.nextInt(seconds - from);
        Instant begun = start.plusSeconds(from);
        assertThat(schedule.openSeconds(begun, start.plusSeconds(to)))
            .as("seed %d, %s from %d to %d", seed, schedule, from, to)
            .isEqualTo(oracle.open(from, to));
        int open = oracle.open(from, to);
        assertThat(schedule.deadline(begun, open))
            .as("seed %d, %s from %d, %d open seconds", seed, schedule, from, open)
            .contains(oracle.after(from, open));
      }
    }
  }

  @Test
  void aWindowOverMidnightEndsWhereAHolidayBegins() {
    Schedule schedule =
        new Schedule(1, PARIS, NIGHTS.week(), Map.of(LocalDate.of(2026, 12, 25), List.of()));

    assertThat(schedule.openSeconds(at("2026-12-24T11:00:00Z"), at("2026-12-26T20:00:00Z")))
        .isEqualTo(2 * 3_600);
    assertThat(schedule.deadline(at("2026-12-24T22:00:00Z"), 2 * 3_600))
        .contains(at("2026-12-26T22:00:00Z"));
  }

  @Test
  void aDeadlineAtTheEndOfAWindowIsThatEnd() {
    assertThat(Schedule.OFFICE_HOURS.deadline(at("2026-11-06T16:00:00Z"), 3_600))
        .contains(at("2026-11-06T17:00:00Z"));
    assertThat(Schedule.OFFICE_HOURS.deadline(at("2026-11-06T16:00:00Z"), 3_601))
        .contains(at("2026-11-09T08:00:01Z"));
  }

  @Test
  void noTimeAtAllIsOverAtOnceAlsoWhereNobodyIsThere() {
    Instant sunday = at("2026-11-08T12:00:00Z");

    assertThat(Schedule.OFFICE_HOURS.deadline(sunday, 0)).contains(sunday);
    assertThat(neverOpen().deadline(sunday, 0)).contains(sunday);
  }

  @Test
  void whoIsNeverThereHasNoDeadline() {
    assertThat(neverOpen().deadline(at("2026-11-08T12:00:00Z"), 1)).isEmpty();
  }

  @Test
  void partsOfSecondsAreKept() {
    assertThat(Schedule.OFFICE_HOURS.deadline(at("2026-11-06T16:59:59.25Z"), 1))
        .contains(at("2026-11-09T08:00:00.25Z"));
    assertThat(
            Schedule.OFFICE_HOURS.open(at("2026-11-06T16:59:59.25Z"), at("2026-11-09T08:00:00.5Z")))
        .isEqualTo(Duration.ofMillis(1_250));
  }

  @Test
  void yearsAreTheSumOfTheirDays() {
    Schedule schedule = anySchedule(PARIS, LocalDate.of(2026, 5, 1), new Random(7));
    Instant start = at("2020-01-01T07:13:00Z");
    Instant end = start;
    long sum = 0;

    for (int day = 0; day < 6 * 365; day++) {
      sum += schedule.openSeconds(end, end.plus(Duration.ofDays(1)));
      end = end.plus(Duration.ofDays(1));
    }

    assertThat(schedule.openSeconds(start, end)).isEqualTo(sum);
    Instant deadline = schedule.deadline(start, sum).orElseThrow();
    assertThat(schedule.openSeconds(start, deadline)).isEqualTo(sum);
    assertThat(deadline).isBeforeOrEqualTo(end);
  }

  @Test
  void secondsBeforeAChangeKeepTheScheduleOfTheirTime() {
    Schedule mornings = daily(ZoneId.of("UTC"), "08:00-10:00");
    Schedule always = daily(ZoneId.of("UTC"), "00:00-00:00");
    Instant change = at("2026-11-04T09:00:00Z");
    Timetable timetable = Timetable.always(mornings).until(change, Timetable.always(always));

    assertThat(timetable.openSeconds(at("2026-11-03T07:00:00Z"), at("2026-11-04T09:30:00Z")))
        .isEqualTo(2 * 3_600 + 3_600 + 1_800);
    assertThat(timetable.openSeconds(at("2026-11-03T00:00:00Z"), change)).isEqualTo(3 * 3_600);
    assertThat(timetable.deadline(at("2026-11-03T07:00:00Z"), 3 * 3_600)).contains(change);
    assertThat(timetable.deadline(at("2026-11-03T07:00:00Z"), 4 * 3_600))
        .contains(at("2026-11-04T10:00:00Z"));
    assertThat(timetable.at(change.minusNanos(1))).isEqualTo(mornings);
    assertThat(timetable.at(change)).isEqualTo(always);
  }

  @Test
  void aChangeWhileNobodyWasEverThere() {
    Instant change = at("2026-11-04T09:00:00Z");
    Timetable timetable =
        Timetable.always(neverOpen()).until(change, Timetable.always(Schedule.OFFICE_HOURS));

    assertThat(timetable.deadline(at("2020-01-01T00:00:00Z"), 60))
        .contains(at("2026-11-04T09:01:00Z"));
  }

  private static Schedule neverOpen() {
    return new Schedule(1, PARIS, Map.of(), Map.of());
  }

  private static Schedule anySchedule(ZoneId zone, LocalDate first, Random random) {
    Map<DayOfWeek, List<Window>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, anyWindows(random));
    }
    Map<LocalDate, List<Window>> special = new HashMap<>();
    for (int i = 0; i < 3; i++) {
      special.put(
          first.plusDays(random.nextInt(8)),
          random.nextInt(3) == 0 ? List.of() : anyWindows(random));
    }
    return new Schedule(1, zone, week, special);
  }

  private static List<Window> anyWindows(Random random) {
    List<Window> windows = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      // Quarters of an hour, so that windows meet each other and the changes of clocks.
      windows.add(new Window(anyTime(random), anyTime(random)));
    }
    return windows;
  }

  private static LocalTime anyTime(Random random) {
    return random.nextInt(4) == 0
        ? LocalTime.ofSecondOfDay(random.nextInt(86_400))
        : LocalTime.ofSecondOfDay(900L * random.nextInt(96));
  }

  private static Schedule daily(ZoneId zone, String... windows) {
    List<Window> day = Stream.of(windows).map(OpenHoursTest::window).toList();
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

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
