package io.entente.kpi.judgement;

import io.entente.kpi.cell.Dimension;
import io.entente.kpi.figure.KpiClock;
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
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Judges rules by what is counted: windows of some days at most, now and in each of some weeks, and
 * so the same work whatever the history.
 */
@Singleton
public final class JudgeNow {
  private final Snapshots snapshots;
  private final Generations generations;
  private final ReadFigures figures;
  private final WatchedStore store;

  JudgeNow(Snapshots snapshots, Generations generations, ReadFigures figures, WatchedStore store) {
    this.snapshots = snapshots;
    this.generations = generations;
    this.figures = figures;
    this.store = store;
  }

  /**
   * @param rule with all that it needs
   */
  public Judgement judge(UUID workspaceId, Rule rule, Instant now) {
    return snapshots.read(() -> {
      Generation generation = generations.current(workspaceId);
      return Judge.judge(rule, now, new Counted(generation, rule.question(), rule));
    });
  }

  /** Reads by cells. */
  private final class Counted implements Judge.Reader {
    private final Generation generation;
    private final Question question;
    private final Statistic statistic;
    private final @Nullable Instant since;

    Counted(Generation generation, Question question, Rule rule) {
      this.generation = generation;
      this.question = question;
      this.statistic = Objects.requireNonNull(rule.statistic());
      this.since = rule.kind() == RuleKind.THRESHOLD ? null : store.since(generation).orElse(null);
    }

    @Override
    public @Nullable Instant since() {
      return since;
    }

    @Override
    public Measured read(Watched watched, Stretch stretch) {
      return switch (watched) {
        case Watched.OfConversations(Kpi kpi) -> read(kpi, stretch);
        case Watched.OfAnswers answers ->
            store.answers(generation.workspaceId(), answers, question.filters(), stretch);
      };
    }

    private Measured read(Kpi kpi, Stretch stretch) {
      Basis whole = Basis.empty();
      Map<Place, Basis> found =
          kpi == Kpi.BACKLOG
              ? figures.before(generation, question, stretch.to(), Dimension.TOTAL)
              : figures.read(
                  generation, question, Slots.one(stretch), Dimension.TOTAL, List.of(kpi));
      found.values().forEach(whole::add);
      KpiClock clock = question.clock();
      Value value = Value.of(kpi, whole, clock);
      return new Measured(statistic.of(value), value.count());
    }
  }
}
