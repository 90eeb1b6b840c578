package io.entente.kpi.roi;

import io.entente.kpi.cost.Rates;
import io.entente.kpi.sum.Slots;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;

/**
 * Parts of time, cut once more where rates change: on each day of one the same rates hold.
 *
 * @param days one of each
 * @param parts which part each belongs to
 */
record RatedSlots(Slots slots, List<LocalDate> days, List<Integer> parts) {
  RatedSlots {
    days = List.copyOf(days);
    parts = List.copyOf(parts);
  }

  /**
   * @param zone in which rates change at midnight
   */
  static RatedSlots of(Slots parts, Rates rates, ZoneId zone) {
    TreeSet<Instant> starts = new TreeSet<>(parts.starts());
    Instant first = starts.first();
    for (LocalDate day : rates.changes()) {
      Instant change = day.atStartOfDay(zone).toInstant();
      if (change.isAfter(first) && change.isBefore(parts.end())) {
        starts.add(change);
      }
    }
    return new RatedSlots(
        new Slots(List.copyOf(starts), parts.end()),
        starts.stream().map(start -> LocalDate.ofInstant(start, zone)).toList(),
        starts.stream().map(parts::of).toList());
  }
}
