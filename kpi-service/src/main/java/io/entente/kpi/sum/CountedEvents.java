package io.entente.kpi.sum;

import io.entente.kpi.cell.Dimension;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.question.Question;
import io.entente.kpi.sample.Measure;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Counts events by channel or by connection. All in all, and by that alone, it is read from cells;
 * by anything else besides from samples.
 */
@Singleton
public final class CountedEvents {
  private final SumFigures sums;
  private final CrossSumStore cross;

  CountedEvents(SumFigures sums, CrossSumStore cross) {
    this.sums = sums;
    this.cross = cross;
  }

  /**
   * @param question of which the filters count
   * @param of channels or connections
   * @param by the total for nothing
   */
  public List<Counted> read(
      Generation generation,
      Question question,
      Slots slots,
      Dimension of,
      Dimension by,
      Set<Measure> measures) {
    if (measures.isEmpty()) {
      return List.of();
    }
    if (by != Dimension.TOTAL && by != of) {
      return cross.counted(generation, question, slots, of, by, measures);
    }
    List<Counted> found = new ArrayList<>();
    sums.sums(generation, question, new Wanted(slots, Instant.MAX, measures, of))
        .byPlace()
        .forEach((place, figures) -> {
          UUID member = by == of ? place.member() : Dimension.NOBODY;
          for (Measure measure : measures) {
            long times = figures.count(measure);
            if (times != 0) {
              found.add(new Counted(place.slot(), of, place.member(), member, measure, times));
            }
          }
        });
    return found;
  }
}
