package io.entente.kpi.source;

import io.entente.kpi.definition.Definitions;
import io.entente.kpi.fact.FactGroup;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.generation.Generations;
import io.entente.kpi.generation.Snapshots;
import io.entente.kpi.source.SourceParameters.Question;
import io.entente.kpi.source.SourceReport.Cohort;
import io.entente.messaging.Consumers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Answers what became of people by what brought them, from one view of the data. */
@Singleton
final class ReportSources {
  static final List<String> GROUPS =
      List.of("kpi-person-facts", "kpi-orders", "kpi-people", "kpi-contacts", FactGroup.NAME);
  static final int WINDOW_DAYS = 90;

  private final Snapshots snapshots;
  private final Generations generations;
  private final SourceStore store;
  private final Definitions definitions;
  private final Consumers consumers;
  private final Clock clock;

  ReportSources(
      Snapshots snapshots,
      Generations generations,
      SourceStore store,
      Definitions definitions,
      Consumers consumers,
      Clock clock) {
    this.snapshots = snapshots;
    this.generations = generations;
    this.store = store;
    this.definitions = definitions;
    this.consumers = consumers;
    this.clock = clock;
  }

  SourceReport report(UUID workspaceId, Question question, Locale language) {
    Instant asOf = clock.instant();
    return new SourceReport(
        asOf,
        GROUPS.stream().mapToLong(consumers::lag).sum(),
        question.period().zone().getId(),
        question.period().from(),
        question.period().to(),
        WINDOW_DAYS,
        definitions.meaning("source_quality", language),
        snapshots.read(() -> cohorts(generations.current(workspaceId), question, asOf)));
  }

  private List<Cohort> cohorts(Generation generation, Question question, Instant now) {
    Map<String, Won> won = new TreeMap<>();
    store
        .people(generation, question, now)
        .forEach(it -> won.computeIfAbsent(it.source(), Won::new).add(it));
    store
        .revenue(generation, question, now)
        .forEach(it -> won.computeIfAbsent(it.source(), Won::new).add(it));
    store
        .conversations(generation, question, now)
        .forEach(it -> won.computeIfAbsent(it.source(), Won::new).add(it));
    return won.values().stream().map(Won::cohort).toList();
  }
}
