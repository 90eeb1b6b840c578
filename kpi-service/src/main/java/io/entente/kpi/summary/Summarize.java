package io.entente.kpi.summary;

import io.entente.kpi.cell.Figures;
import io.entente.kpi.definition.Definitions;
import io.entente.kpi.fact.FactGroup;
import io.entente.kpi.figure.Buckets;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.generation.Generations;
import io.entente.kpi.generation.Snapshots;
import io.entente.kpi.sample.Measure;
import io.entente.messaging.Consumers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers a question about a workspace, from one view of the data. */
@Singleton
final class Summarize {
  private static final List<Duration> AGES =
      Arrays.stream(Buckets.limits()).mapToObj(Duration::ofSeconds).toList();

  private final Snapshots snapshots;
  private final Generations generations;
  private final Figuring figuring;
  private final Definitions definitions;
  private final Consumers consumers;
  private final Clock clock;

  /** What was read, before it is put in words. */
  private record Read(
      SummaryQuery query, Figures figures, @Nullable OpenWaits openWaits, @Nullable Instant asOf) {}

  /** Where figures are read from. */
  @Singleton
  record Figuring(SumFigures sums, SampleSumStore samples, FreshnessStore freshness) {}

  Summarize(
      Snapshots snapshots,
      Generations generations,
      Figuring figuring,
      Definitions definitions,
      Consumers consumers,
      Clock clock) {
    this.snapshots = snapshots;
    this.generations = generations;
    this.figuring = figuring;
    this.definitions = definitions;
    this.consumers = consumers;
    this.clock = clock;
  }

  /**
   * @param language of the definitions
   */
  Summary summarize(UUID workspaceId, SummaryParameters parameters, Locale language) {
    return told(snapshots.read(() -> read(workspaceId, parameters)), language);
  }

  private Read read(UUID workspaceId, SummaryParameters parameters) {
    Generation generation = generations.current(workspaceId);
    SummaryQuery query = SummaryReading.read(parameters);
    return new Read(
        query,
        figuring.sums().sum(generation, query),
        query.filters().agent().isEmpty() ? openWaits(generation, query) : null,
        figuring.freshness().asOf(workspaceId).orElse(null));
  }

  private OpenWaits openWaits(Generation generation, SummaryQuery query) {
    return figuring
        .samples()
        .openWaits(generation, query.stretch().to(), query.filters(), clock.instant(), AGES);
  }

  private Summary told(Read read, Locale language) {
    SummaryQuery query = read.query();
    return new Summary(
        read.asOf(),
        consumers.lag(FactGroup.NAME),
        query.zone().getId(),
        query.clock().json(),
        query.stretch().from(),
        query.stretch().to(),
        query.filters(),
        Arrays.stream(Measure.values())
            .filter(Measure::isLength)
            .map(measure ->
                Metric.of(
                    measure, definitions.of(measure), language, read.figures(), query.clock()))
            .toList(),
        Volumes.of(read.figures(), !query.filters().agent().isEmpty()),
        read.openWaits());
  }
}
