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
import io.entente.rest.InvalidRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
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
  private static final Place WHOLE = new Place(0, Dimension.NOBODY);

  /** A quarter: each resolution in it is looked after by itself. */
  private static final Duration LONGEST_FOLLOWED = Duration.ofDays(92).plusHours(1);

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
   * @throws InvalidRequest if one of the metrics takes more than so long a stretch may cost
   */
  public static void checkLength(Question question, Collection<Kpi> kpis) {
    Duration length = Duration.between(question.stretch().from(), question.stretch().to());
    if (kpis.contains(Kpi.FCR) && length.compareTo(LONGEST_FOLLOWED) > 0) {
      throw new InvalidRequest("?to", "must not be more than 92 days after from with fcr");
    }
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

  /** What balances stood at, at a moment. */
  public Figures before(Generation generation, Question question, Instant moment) {
    return before(generation, question, moment, Dimension.TOTAL)
        .getOrDefault(WHOLE, Basis.empty())
        .plain();
  }

  /** What a balance stood at, at a moment, by the members of a dimension. */
  public Map<Place, Basis> before(
      Generation generation, Question question, Instant moment, Dimension by) {
    Slots past = Slots.one(new Stretch(BEGINNING, moment));
    return read(generation, question, past, by, Set.of(Kpi.BACKLOG));
  }
}
