package io.entente.interactions.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Open hours told by looking at the clock on the wall each second: an oracle that knows nothing of
 * spans. A clock that is set back is read as standing still until it has caught up.
 */
final class WallClock {
  private static final int BEFORE = 2 * 86_400;

  private final Instant start;
  private final int[] openBefore;

  /** Looks at each second of a stretch that begins at a whole second. */
  WallClock(Schedule schedule, Instant start, int seconds) {
    this.start = start;
    this.openBefore = new int[seconds + 1];
    ZoneId zone = schedule.zone();
    LocalDateTime shown = LocalDateTime.ofInstant(start.minusSeconds(BEFORE), zone);
    for (int second = -BEFORE; second < seconds; second++) {
      LocalDateTime now = LocalDateTime.ofInstant(start.plusSeconds(second), zone);
      shown = now.isAfter(shown) ? now : shown;
      if (second >= 0) {
        openBefore[second + 1] = openBefore[second] + (isOpen(schedule, shown) ? 1 : 0);
      }
    }
  }

  private static boolean isOpen(Schedule schedule, LocalDateTime shown) {
    LocalDate today = shown.toLocalDate();
    for (Window window : windows(schedule, today)) {
      boolean night = window.closes().compareTo(window.opens()) <= 0;
      if (!shown.toLocalTime().isBefore(window.opens())
          && (night || shown.toLocalTime().isBefore(window.closes()))) {
        return true;
      }
    }
    if (schedule.specialDays().containsKey(today)) {
      return false;
    }
    for (Window window : windows(schedule, today.minusDays(1))) {
      boolean night = window.closes().compareTo(window.opens()) <= 0;
      if (night && shown.toLocalTime().isBefore(window.closes())) {
        return true;
      }
    }
    return false;
  }

  private static List<Window> windows(Schedule schedule, LocalDate date) {
    Map<LocalDate, List<Window>> special = schedule.specialDays();
    return special.containsKey(date)
        ? special.get(date)
        : schedule.week().getOrDefault(date.getDayOfWeek(), List.of());
  }

  /** Open seconds between two seconds of the stretch. */
  int open(int from, int to) {
    return openBefore[to] - openBefore[from];
  }

  /** The first second of the stretch before which so many were open; null if none is. */
  Instant after(int from, int open) {
    for (int second = from; second < openBefore.length; second++) {
      if (open(from, second) == open) {
        return start.plusSeconds(second);
      }
    }
    return null;
  }
}
