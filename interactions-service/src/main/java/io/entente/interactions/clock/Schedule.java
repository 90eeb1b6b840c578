package io.entente.interactions.clock;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * When a team is there: windows of local time for each day of the week, in a zone, and days that
 * differ.
 *
 * @param version a change of the schedule makes a new version; seconds keep the version that they
 *     were counted with
 * @param week windows by the day they open on; a day that is missing is closed
 * @param specialDays windows of dates that differ from the week, an empty list for a holiday
 */
public record Schedule(
    int version,
    ZoneId zone,
    Map<DayOfWeek, List<Window>> week,
    Map<LocalDate, List<Window>> specialDays) {

  /** Monday to Friday, 9 to 18 in Paris: what a workspace starts with. */
  public static final Schedule OFFICE_HOURS =
      new Schedule(
          1,
          ZoneId.of("Europe/Paris"),
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
              .collect(
                  toUnmodifiableMap(
                      day -> day,
                      _ -> List.of(new Window(LocalTime.of(9, 0), LocalTime.of(18, 0))))),
          Map.of());

  public Schedule {
    week = sorted(week);
    specialDays = sorted(specialDays);
  }

  /**
   * Open seconds in the half-open span from {@code from} to {@code to}; 0 if the span is empty or
   * turned round. Parts of seconds are cut off the sum, not off each window.
   */
  public long openSeconds(Instant from, Instant to) {
    return openMicros(from, to) / 1_000_000;
  }

  /** The same in microseconds, to be added up before the parts of seconds are cut off. */
  public long openMicros(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      return 0;
    }
    long nanos = 0;
    Instant counted = from;
    // A window that opened the day before may still be open.
    LocalDate day = from.atZone(zone).toLocalDate().minusDays(1);
    LocalDate last = to.atZone(zone).toLocalDate();
    for (; !day.isAfter(last); day = day.plusDays(1)) {
      for (Window window : windowsOf(day)) {
        Instant opens = later(instantOf(day, window.opens()), counted);
        Instant closes = earlier(closeOf(day, window), to);
        if (opens.isBefore(closes)) {
          nanos += Duration.between(opens, closes).toNanos();
          counted = closes;
        }
      }
    }
    return nanos / 1_000;
  }

  private List<Window> windowsOf(LocalDate day) {
    List<Window> special = specialDays.get(day);
    return special != null ? special : week.getOrDefault(day.getDayOfWeek(), List.of());
  }

  private Instant closeOf(LocalDate day, Window window) {
    return instantOf(window.passesMidnight() ? day.plusDays(1) : day, window.closes());
  }

  /**
   * The first instant at which the zone's wall clocks show at least this time. A time that a change
   * of clocks skips is the instant of the change; one that occurs twice is its first occurrence.
   */
  private Instant instantOf(LocalDate day, LocalTime time) {
    ZoneOffsetTransition transition = zone.getRules().getTransition(day.atTime(time));
    if (transition != null && transition.isGap()) {
      return transition.getInstant();
    }
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(day.atTime(time));
    return day.atTime(time).toInstant(offsets.getFirst());
  }

  private static <K> Map<K, List<Window>> sorted(Map<K, List<Window>> windows) {
    return windows.entrySet().stream()
        .collect(
            toUnmodifiableMap(
                Map.Entry::getKey,
                day ->
                    day.getValue().stream().sorted(Comparator.comparing(Window::opens)).toList()));
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
