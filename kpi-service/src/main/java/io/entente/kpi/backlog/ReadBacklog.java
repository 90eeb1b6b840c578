package io.entente.kpi.backlog;

import io.entente.kpi.backlog.BacklogReport.Age;
import io.entente.kpi.figure.Buckets;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.generation.Generations;
import io.entente.kpi.generation.Snapshots;
import io.entente.kpi.metric.Kpi;
import io.entente.kpi.metric.ReadFigures;
import io.entente.kpi.question.Question;
import io.entente.kpi.question.TellProvenance;
import io.entente.kpi.sum.SumFigures;
import io.entente.kpi.summary.Backlog;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Violation;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Answers what is open at an instant, from one view of the data. */
@Singleton
final class ReadBacklog {
  private final Snapshots snapshots;
  private final Generations generations;
  private final Figuring figuring;
  private final TellProvenance provenance;
  private final Clock clock;

  /** Where figures are read from. */
  @Singleton
  record Figuring(SumFigures sums, ReadFigures reading, AgeStore ages) {}

  ReadBacklog(
      Snapshots snapshots,
      Generations generations,
      Figuring figuring,
      TellProvenance provenance,
      Clock clock) {
    this.snapshots = snapshots;
    this.generations = generations;
    this.figuring = figuring;
    this.provenance = provenance;
    this.clock = clock;
  }

  /**
   * @throws InvalidRequest if it is filtered by what an open conversation has had several of
   */
  BacklogReport read(UUID workspaceId, Question question, Locale language) {
    List<Violation> violations =
        Kpi.BACKLOG.notToldBy(question.filters()).stream()
            .map(it -> new Violation("?" + it.json(), "does not tell backlog apart"))
            .toList();
    if (!violations.isEmpty()) {
      throw new InvalidRequest(violations);
    }
    Instant now = clock.instant();
    Instant ageAt = question.stretch().to().isAfter(now) ? now : question.stretch().to();
    return snapshots.read(() -> {
      Generation generation = generations.current(workspaceId);
      Backlog balance =
          Backlog.of(
              figuring.reading().before(generation, question, question.stretch().from()),
              figuring.sums().sum(generation, question));
      return new BacklogReport(
          provenance.of(workspaceId, question, List.of(Kpi.BACKLOG.id()), language),
          balance,
          ageAt,
          ages(figuring.ages().young(generation, question, ageAt), balance.atTo()));
    });
  }

  private static List<Age> ages(long[] young, long atTo) {
    List<Age> ages = new ArrayList<>();
    long[] limits = Buckets.limits();
    for (int i = 0; i < young.length; i++) {
      ages.add(new Age(limits[i], young[i]));
    }
    ages.add(new Age(null, atTo - Arrays.stream(young).sum()));
    return ages;
  }
}
