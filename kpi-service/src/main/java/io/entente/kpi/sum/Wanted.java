package io.entente.kpi.sum;

import io.entente.kpi.cell.Dimension;
import io.entente.kpi.question.Filters;
import io.entente.kpi.question.Stretch;
import io.entente.kpi.sample.Family;
import io.entente.kpi.sample.Measure;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which sums are wanted.
 *
 * @param measures that are looked at: of others nothing, or not all, is summed
 * @param before a moment from which on nothing counts
 * @param by what they are told by; the total for nothing
 */
public record Wanted(Slots slots, Instant before, Set<Measure> measures, Dimension by) {
  /** All that is in cells, of one stretch. */
  public static Wanted all(Stretch stretch) {
    Set<Measure> measures = EnumSet.allOf(Measure.class);
    measures.removeIf(measure -> !measure.family().isInCells());
    return new Wanted(Slots.one(stretch), Instant.MAX, measures, Dimension.TOTAL);
  }

  /** The parts of time that count. */
  List<Stretch> stretches() {
    return slots.stretchesBefore(before);
  }

  /** The same without measures that are not told by what is filtered, or by what they are told. */
  Wanted toldBy(Filters filters) {
    Set<Dimension> dimensions = EnumSet.of(by);
    dimensions.addAll(filters.dimensions());
    Set<Measure> told =
        measures.stream()
            .filter(measure -> dimensions.stream().allMatch(it -> it.tells(measure)))
            .collect(Collectors.toUnmodifiableSet());
    return new Wanted(slots, before, told, by);
  }

  /** The same of what is open, which is no agent's yet. */
  Wanted openToldBy(Filters filters) {
    boolean byAgent = by == Dimension.AGENT || !filters.agent().isEmpty();
    return byAgent ? new Wanted(slots, before, Set.of(), by) : this;
  }

  Set<Family> families() {
    return measures.stream().map(Measure::family).collect(Collectors.toUnmodifiableSet());
  }
}
