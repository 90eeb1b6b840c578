package io.entente.kpi.summary;

import io.entente.kpi.cell.Grain;
import io.entente.kpi.cell.ReportingCalendar;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of time as few buckets: whole months, at their ends whole days, at theirs whole hours,
 * and what is left over. However long the stretch, some sixty days, fifty hours and four rests are
 * the most.
 */
record Cover(List<Buckets> buckets, List<Stretch> rests) {
  private static final List<Grain> COARSEST_FIRST = List.of(Grain.MONTH, Grain.DAY, Grain.HOUR);

  /** Buckets from {@code first} up to, but without, {@code end}. */
  record Buckets(Grain grain, int first, int end) {}

  static Cover of(Stretch stretch, ReportingCalendar calendar) {
    Cover cover = new Cover(new ArrayList<>(), new ArrayList<>());
    cover.add(stretch, COARSEST_FIRST, calendar);
    return cover;
  }

  private void add(Stretch stretch, List<Grain> grains, ReportingCalendar calendar) {
    if (!stretch.from().isBefore(stretch.to())) {
      return;
    }
    if (grains.isEmpty()) {
      rests.add(stretch);
      return;
    }
    Grain grain = grains.getFirst();
    List<Grain> finer = grains.subList(1, grains.size());
    int first = calendar.bucket(grain, stretch.from());
    if (calendar.start(grain, first).isBefore(stretch.from())) {
      first++;
    }
    int end = calendar.bucket(grain, stretch.to());
    if (first >= end) {
      add(stretch, finer, calendar);
      return;
    }
    buckets.add(new Buckets(grain, first, end));
    add(new Stretch(stretch.from(), calendar.start(grain, first)), finer, calendar);
    add(new Stretch(calendar.start(grain, end), stretch.to()), finer, calendar);
  }
}
