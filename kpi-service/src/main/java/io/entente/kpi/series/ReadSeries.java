package io.entente.kpi.series;

import io.entente.kpi.cell.Dimension;
import io.entente.kpi.figure.KpiClock;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.generation.Generations;
import io.entente.kpi.generation.Snapshots;
import io.entente.kpi.metric.Basis;
import io.entente.kpi.metric.Kpi;
import io.entente.kpi.metric.ReadFigures;
import io.entente.kpi.question.Question;
import io.entente.kpi.question.TellProvenance;
import io.entente.kpi.sum.Slots;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Tells figures over time, from one view of the data. */
@Singleton
final class ReadSeries {
  /** Three years of days, a month of hours. */
  private static final int MOST_PARTS = 1_200;

  private final Snapshots snapshots;
  private final Generations generations;
  private final ReadFigures figures;
  private final TellProvenance provenance;

  ReadSeries(
      Snapshots snapshots,
      Generations generations,
      ReadFigures figures,
      TellProvenance provenance) {
    this.snapshots = snapshots;
    this.generations = generations;
    this.figures = figures;
    this.provenance = provenance;
  }

  /**
   * @param language of the definitions
   */
  Series read(UUID workspaceId, Question question, SeriesParameters asked, Locale language) {
    Dimension by = asked.dimension();
    List<Kpi> kpis = asked.kpis(question, by);
    int members = asked.members();
    Interval interval = Interval.of(asked.interval());
    Slots slots = interval.cut(question, MOST_PARTS);
    ReadFigures.checkLength(question, kpis);
    return snapshots.read(() -> {
      Generation generation = generations.current(workspaceId);
      Lines lines = new Lines(by, slots.count(), kpis, question.clock());
      figures.read(generation, question, slots, by, kpis).forEach(lines::add);
      if (kpis.contains(Kpi.BACKLOG)) {
        figures
            .before(generation, question, question.stretch().from(), by)
            .forEach((place, basis) -> lines.addBefore(place.member(), basis));
      }
      return new Series(
          provenance.of(workspaceId, question, kpis.stream().map(Kpi::id).toList(), language),
          interval.json(),
          by == Dimension.TOTAL ? null : by.json(),
          slots.starts(),
          lines.told(members));
    });
  }

  /** What one metric is made of, part by part, told apart by nothing. */
  List<Basis> parts(UUID workspaceId, Question question, Slots slots, Kpi kpi) {
    return snapshots.read(() -> {
      Lines lines = new Lines(Dimension.TOTAL, slots.count(), List.of(kpi), KpiClock.CALENDAR);
      figures
          .read(generations.current(workspaceId), question, slots, Dimension.TOTAL, List.of(kpi))
          .forEach(lines::add);
      return lines.all();
    });
  }
}
