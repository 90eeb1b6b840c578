package io.entente.kpi.judgement;

import io.entente.kpi.cell.Dimension;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.generation.Generations;
import io.entente.kpi.generation.Snapshots;
import io.entente.kpi.metric.Basis;
import io.entente.kpi.metric.Kpi;
import io.entente.kpi.metric.ReadFigures;
import io.entente.kpi.metric.Value;
import io.entente.kpi.question.Question;
import io.entente.kpi.question.Stretch;
import io.entente.kpi.sum.Place;
import io.entente.kpi.sum.Slots;
import io.entente.rest.InvalidRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges a rule at moments that have passed, by whole hours that are read once and added up for
 * each look.
 */
@Singleton
public final class JudgePast {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int LOOKS_IN_A_WINDOW = 4;

  private final Snapshots snapshots;
  private final Generations generations;
  private final ReadFigures figures;
  private final WatchedStore store;

  JudgePast(Snapshots snapshots, Generations generations, ReadFigures figures, WatchedStore store) {
    this.snapshots = snapshots;
    this.generations = generations;
    this.figures = figures;
    this.store = store;
  }

  /**
   * What looks at the hours of this time would have seen; at a quarter of long windows.
   *
   * @param rule with all that it needs, and a window of whole hours
   * @throws InvalidRequest if its metric is not made of hours
   */
  public List<Judgement> judge(UUID workspaceId, Rule rule, Instant now, Duration back) {
    Instant end = now.truncatedTo(ChronoUnit.HOURS);
    long step = Math.max(1, rule.length().toHours() / LOOKS_IN_A_WINDOW);
    return snapshots.read(() -> {
      Hours hours = new Hours(generations.current(workspaceId), rule, end, back);
      List<Judgement> seen = new ArrayList<>();
      for (Instant at = end.minus(back); !at.isAfter(end); at = at.plus(step, ChronoUnit.HOURS)) {
        seen.add(Judge.judge(rule, at, hours));
      }
      return seen;
    });
  }

  /** Hours of what is watched, as far back as a look needs them. */
  private final class Hours implements Judge.Reader {
    private final Generation generation;
    private final Question question;
    private final Rule rule;
    private final Slots slots;
    private final @Nullable Instant since;
    private final Map<Watched, Map<Integer, Basis>> figuresByHour = new HashMap<>();
    private final Map<Integer, WatchedStore.Answers> answersByHour;

    Hours(Generation generation, Rule rule, Instant end, Duration back) {
      this.generation = generation;
      this.question = rule.question();
      this.rule = rule;
      int weeks = rule.kind() == RuleKind.THRESHOLD ? 0 : Objects.requireNonNull(rule.weeks());
      // A week and a day more, for what is told late and for clocks that are set.
      Instant first = end.minus(back).minus(rule.length()).minus(Duration.ofDays(weeks * 7L + 8));
      Instant last = end.plus(HOUR);
      this.slots =
          new Slots(
              Stream.iterate(first, it -> it.isBefore(last), it -> it.plus(HOUR)).toList(), last);
      this.since = store.since(generation).orElse(null);
      this.answersByHour = store.hours(generation.workspaceId(), question.filters(), slots.whole());
    }

    @Override
    public @Nullable Instant since() {
      return since;
    }

    @Override
    public Measured read(Watched watched, Stretch stretch) {
      int first = slot(stretch.from());
      int end = slot(stretch.to());
      return switch (watched) {
        case Watched.OfConversations(Kpi kpi) -> figures(watched, kpi, first, end);
        case Watched.OfAnswers answers -> {
          WatchedStore.Answers sum = WatchedStore.Answers.NONE;
          for (int i = first; i < end; i++) {
            sum = sum.and(answersByHour.getOrDefault(i, WatchedStore.Answers.NONE));
          }
          yield sum.measured(answers);
        }
      };
    }

    private int slot(Instant moment) {
      return (int) Duration.between(slots.starts().getFirst(), moment).toHours();
    }

    private Measured figures(Watched watched, Kpi kpi, int first, int end) {
      Map<Integer, Basis> byHour = figuresByHour.computeIfAbsent(watched, _ -> hours(kpi));
      Basis sum = Basis.empty();
      for (int i = first; i < end; i++) {
        Basis hour = byHour.get(i);
        if (hour != null) {
          sum.add(hour);
        }
      }
      Value value = Value.of(kpi, sum, question.clock());
      return new Measured(Objects.requireNonNull(rule.statistic()).of(value), value.count());
    }

    private Map<Integer, Basis> hours(Kpi kpi) {
      if (kpi == Kpi.BACKLOG || kpi == Kpi.FCR) {
        throw new InvalidRequest("/rule/metric", "has no preview: it is not made of hours");
      }
      Map<Integer, Basis> byHour = new HashMap<>();
      for (Map.Entry<Place, Basis> found :
          figures.read(generation, question, slots, Dimension.TOTAL, List.of(kpi)).entrySet()) {
        byHour.computeIfAbsent(found.getKey().slot(), _ -> Basis.empty()).add(found.getValue());
      }
      return byHour;
    }
  }
}
