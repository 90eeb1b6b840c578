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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When a team is there: windows of local time for each day of the week, in a zone, and days that
 * differ. One version of it; {@link Timetable} puts versions together.
 *
 * @param version a change of the schedule makes a new version; seconds keep the version that they
 *     were counted with
 * @param week windows by the day they open on; a day that is missing is closed
 * @param specialDays windows of dates that differ from the week, an empty list for a holiday. They
 *     say all about their date: a window that opened the day before ends at midnight
 */
public record Schedule(
    int version,
    ZoneId zone,
    Map<DayOfWeek, List<Window>> week,
    Map<LocalDate, List<Window>> specialDays)
    implements OpenHours {

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

  @Override
  public Duration open(Instant from, Instant to) {
    return from.isBefore(to) ? new OpenWalk(this, from).until(to) : Duration.ZERO;
  }

  @Override
  public Optional<Instant> after(Instant from, Duration open) {
    return open.isZero() ? Optional.of(from) : new OpenWalk(this, from).after(open);
  }

  /** Open spans of a date, from its midnight to the next, in order and apart from each other. */
  List<Span> spansOf(LocalDate day) {
    Instant midnight = startOf(day);
    Instant end = startOf(day.plusDays(1));
    List<Span> spans = new ArrayList<>();
    Instant counted = midnight;
    if (!specialDays.containsKey(day)) {
      for (Window window : windowsOf(day.minusDays(1))) {
        if (window.passesMidnight()) {
          counted = add(new Span(counted, instantOf(day, window.closes())), spans);
        }
      }
    }
    for (Window window : windowsOf(day)) {
      Instant opens = Span.later(instantOf(day, window.opens()), counted);
      Instant closes = window.passesMidnight() ? end : instantOf(day, window.closes());
      counted = Span.later(counted, add(new Span(opens, closes), spans));
    }
    return spans;
  }

  /** The end of what was added, or else the start of the empty span. */
  private static Instant add(Span span, List<Span> spans) {
    if (span.isEmpty()) {
      return span.start();
    }
    spans.add(span);
    return span.end();
  }

  /** Whether the seven days from this one on are as the week says, each of 24 hours. */
  boolean isPlainWeek(LocalDate day) {
    if (!specialDays.isEmpty()) {
      for (int i = -1; i < 7; i++) {
        if (specialDays.containsKey(day.plusDays(i))) {
          return false;
        }
      }
    }
    ZoneOffsetTransition next = zone.getRules().nextTransition(startOf(day.minusDays(2)));
    return next == null || !next.getInstant().isBefore(startOf(day.plusDays(7)));
  }

  /** Open time of a plain week. */
  Duration plainWeek() {
    Schedule plain = new Schedule(version, ZoneOffset.UTC, week, Map.of());
    Duration sum = Duration.ZERO;
    for (int day = 0; day < 7; day++) {
      for (Span span : plain.spansOf(LocalDate.EPOCH.plusDays(day))) {
        sum = sum.plus(span.length());
      }
    }
    return sum;
  }

  Instant startOf(LocalDate day) {
    return instantOf(day, LocalTime.MIDNIGHT);
  }

  private List<Window> windowsOf(LocalDate day) {
    List<Window> special = specialDays.get(day);
    return special != null ? special : week.getOrDefault(day.getDayOfWeek(), List.of());
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
}
