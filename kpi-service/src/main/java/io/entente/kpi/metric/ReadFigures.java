package io.entente.kpi.metric;

import io.entente.kpi.cell.Dimension;
import io.entente.kpi.cell.Figures;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.question.Question;
import io.entente.kpi.question.Stretch;
import io.entente.kpi.sample.Measure;
import io.entente.kpi.sample.Samples;
import io.entente.kpi.sum.Place;
import io.entente.kpi.sum.RepeatStore;
import io.entente.kpi.sum.Slots;
import io.entente.kpi.sum.SumFigures;
import io.entente.kpi.sum.Sums;
import io.entente.kpi.sum.Wanted;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Reads what metrics are made of: no more than they need. */
@Singleton
public final class ReadFigures {
  private static final Instant BEGINNING = Instant.EPOCH;

  private final SumFigures sums;
  private final RepeatStore repeats;
  private final Clock clock;

  ReadFigures(SumFigures sums, RepeatStore repeats, Clock clock) {
    this.sums = sums;
    this.repeats = repeats;
    this.clock = clock;
  }

  /** Before this moment all that follows on a resolution has happened by then. */
  public static Instant settledBefore(Instant now) {
    return now.minus(Samples.SETTLED_AFTER);
  }

  /**
   * @param kpis of which no balance is asked for by these parts of time
   */
  public Map<Place, Basis> read(
      Generation generation, Question question, Slots slots, Dimension by, Collection<Kpi> kpis) {
    Map<Place, Basis> found = new HashMap<>();
    Set<Measure> plain = EnumSet.noneOf(Measure.class);
    Set<Measure> settled = EnumSet.noneOf(Measure.class);
    Set<Measure> open = EnumSet.noneOf(Measure.class);
    for (Kpi kpi : kpis) {
      (kpi.isSettled() ? settled : plain).addAll(kpi.measures());
      if (kpi.kind() == Kpi.Kind.ATTAINMENT) {
        open.add(Measure.open(kpi.part()));
      }
    }
    add(
        sums.sums(generation, question, new Wanted(slots, Instant.MAX, plain, by)),
        found,
        (basis, figures) -> basis.plain().add(figures));
    Wanted past = new Wanted(slots, settledBefore(clock.instant()), settled, by);
    add(
        sums.sums(generation, question, past),
        found,
        (basis, figures) -> basis.settled().add(figures));
    if (kpis.contains(Kpi.FCR)) {
      repeats
          .count(generation, question, past)
          .forEach((place, times) ->
              found
                  .computeIfAbsent(place, _ -> Basis.empty())
                  .settled()
                  .addCount(Measure.ANSWERED_ONCE, -times));
    }
    Instant lapsed = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    add(
        sums.open(generation, question, new Wanted(slots, lapsed, open, by)),
        found,
        (basis, figures) -> basis.open().add(figures));
    return found;
  }

  private static void add(Sums sums, Map<Place, Basis> found, BiConsumer<Basis, Figures> adder) {
    sums.byPlace()
        .forEach((place, figures) ->
            adder.accept(found.computeIfAbsent(place, _ -> Basis.empty()), figures));
  }

  /** What a balance stood at, at a moment, by the members of a dimension. */
  public Map<Place, Basis> before(
      Generation generation, Question question, Instant moment, Dimension by) {
    Slots past = Slots.one(new Stretch(BEGINNING, moment));
    return read(generation, question, past, by, Set.of(Kpi.BACKLOG));
  }
}
