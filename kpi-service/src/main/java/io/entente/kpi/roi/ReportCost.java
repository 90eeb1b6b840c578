package io.entente.kpi.roi;

import io.entente.kpi.cell.Dimension;
import io.entente.kpi.cost.CostRateStore;
import io.entente.kpi.cost.Rates;
import io.entente.kpi.due.DueStore;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.generation.Generations;
import io.entente.kpi.generation.Snapshots;
import io.entente.kpi.question.Question;
import io.entente.kpi.question.Stretch;
import io.entente.kpi.question.TellProvenance;
import io.entente.kpi.roi.ReadCosts.Asked;
import io.entente.kpi.sum.Slots;
import io.entente.kpi.summary.Comparison;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Answers what service cost and what was earned after it, from one view of the data. */
@Singleton
final class ReportCost {
  private static final List<String> METRICS = List.of("cost", "cost_per_resolution", "roi");

  /** From here on it does not matter how many exactly. */
  private static final int MOST_DUE = 10_000;

  private final Snapshots snapshots;
  private final Generations generations;
  private final Model model;
  private final ReadCosts readCosts;
  private final TellProvenance provenance;

  /** What hours cost, and what is yet to be attributed. */
  @Singleton
  record Model(CostRateStore rates, DueStore dues) {}

  ReportCost(
      Snapshots snapshots,
      Generations generations,
      Model model,
      ReadCosts readCosts,
      TellProvenance provenance) {
    this.snapshots = snapshots;
    this.generations = generations;
    this.model = model;
    this.readCosts = readCosts;
    this.provenance = provenance;
  }

  CostReport report(
      UUID workspaceId, Question question, CostParameters parameters, Locale language) {
    Dimension by = parameters.dimension(question);
    Slots parts = parameters.parts(question);
    Stretch other = Comparison.of(parameters.compare()).of(question);
    return snapshots.read(() -> {
      Generation generation = generations.current(workspaceId);
      Rates rates = new Rates(model.rates().all(workspaceId));
      Asked asked = new Asked(generation, question, by, rates);
      Asked total = new Asked(generation, question, Dimension.TOTAL, rates);
      return new CostReport(
          provenance.of(workspaceId, question, METRICS, language),
          generation.zone().getId(),
          model.rates().version(workspaceId),
          model.dues().count(workspaceId, MOST_DUE),
          !generation.handlers(),
          by == Dimension.TOTAL ? null : by.json(),
          parameters.interval(),
          readCosts.read(asked, parts).told(parameters.interval() != null),
          other == null ? null : readCosts.read(total, Slots.one(other)).told(false));
    });
  }
}
