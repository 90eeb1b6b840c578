package io.entente.kpi.sum;

import io.entente.kpi.cell.Grain;
import io.entente.kpi.cell.ReportingCalendar;
import io.entente.kpi.question.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of time as few buckets: whole months, at their ends whole days, at theirs whole hours,
 * and what is left over. However long the stretch, some sixty days, fifty hours and four rests are
 * the most.
 */
record Cover(List<Buckets> buckets, List<Stretch> rests) {
  /** Buckets from {@code first} up to, but without, {@code end}. */
  record Buckets(Grain grain, int first, int end) {}

  /**
   * @param grains of the buckets that there are, the longest first
   */
  static Cover of(Stretch stretch, ReportingCalendar calendar, List<Grain> grains) {
    return of(List.of(stretch), calendar, grains);
  }

  /** That of stretches one after the other, none of whose buckets reaches into two of them. */
  static Cover of(List<Stretch> stretches, ReportingCalendar calendar, List<Grain> grains) {
    Cover cover = new Cover(new ArrayList<>(), new ArrayList<>());
    stretches.forEach(stretch -> cover.add(stretch, grains, calendar));
    return new Cover(joined(cover.buckets), Stretch.joined(cover.rests));
  }

  private static List<Buckets> joined(List<Buckets> all) {
    List<Buckets> joined = new ArrayList<>();
    List<Buckets> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparing(Buckets::grain).reversed().thenComparing(Buckets::first));
    for (Buckets next : sorted) {
      Buckets last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && last.grain() == next.grain() && last.end() == next.first()) {
        joined.set(joined.size() - 1, new Buckets(last.grain(), last.first(), next.end()));
      } else {
        joined.add(next);
      }
    }
    return joined;
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
