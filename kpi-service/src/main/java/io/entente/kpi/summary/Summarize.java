package io.entente.kpi.summary;

import io.entente.kpi.cell.Dimension;
import io.entente.kpi.cell.Figures;
import io.entente.kpi.definition.Definitions;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.generation.Generations;
import io.entente.kpi.generation.Snapshots;
import io.entente.kpi.metric.Basis;
import io.entente.kpi.metric.Kpi;
import io.entente.kpi.metric.ReadFigures;
import io.entente.kpi.question.Question;
import io.entente.kpi.question.QuestionParameters;
import io.entente.kpi.question.QuestionReading;
import io.entente.kpi.question.Stretch;
import io.entente.kpi.question.TellProvenance;
import io.entente.kpi.sample.Measure;
import io.entente.kpi.sum.OpenStore;
import io.entente.kpi.sum.Place;
import io.entente.kpi.sum.Slots;
import io.entente.kpi.sum.SumFigures;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers a question about a workspace, from one view of the data. */
@Singleton
final class Summarize {
  private static final List<Kpi> RATIOS =
      Arrays.stream(Kpi.values())
          .filter(kpi ->
              switch (kpi.kind()) {
                case SETTLED_SHARE, ATTAINMENT, MEAN -> true;
                // What a share that is followed takes grows with the stretch.
                case LENGTH, COUNT, BALANCE, FOLLOWED_SHARE -> false;
              })
          .toList();
  private static final Place WHOLE = new Place(0, Dimension.NOBODY);

  private final Snapshots snapshots;
  private final Generations generations;
  private final Figuring figuring;
  private final Definitions definitions;
  private final TellProvenance provenance;
  private final Clock clock;

  /** Where figures are read from. */
  @Singleton
  record Figuring(SumFigures sums, ReadFigures reading, OpenStore open) {}

  Summarize(
      Snapshots snapshots,
      Generations generations,
      Figuring figuring,
      Definitions definitions,
      TellProvenance provenance,
      Clock clock) {
    this.snapshots = snapshots;
    this.generations = generations;
    this.figuring = figuring;
    this.definitions = definitions;
    this.provenance = provenance;
    this.clock = clock;
  }

  /**
   * @param language of the definitions
   */
  Summary summarize(
      UUID workspaceId, QuestionParameters parameters, @Nullable String compare, Locale language) {
    Question question = QuestionReading.read(parameters);
    Comparison comparison = Comparison.of(compare);
    return snapshots.read(() -> {
      Generation generation = generations.current(workspaceId);
      Period period = period(generation, question, language);
      Stretch other = comparison.of(question);
      Period compared = other == null ? null : period(generation, question.of(other), language);
      return Summary.of(
          provenance.of(workspaceId, question, List.of(), language),
          period,
          question.filters().agent().isEmpty()
              ? figuring
                  .open()
                  .waits(generation, question.stretch().to(), question.filters(), clock.instant())
              : null,
          compared);
    });
  }

  private Period period(Generation generation, Question question, Locale language) {
    Figures figures = figuring.sums().sum(generation, question);
    return new Period(
        question.stretch().from(),
        question.stretch().to(),
        Arrays.stream(Measure.values())
            .filter(Measure::isLength)
            .map(measure ->
                Metric.of(measure, definitions.of(measure), language, figures, question.clock()))
            .toList(),
        Volumes.of(figures, question.filters()),
        ratios(generation, question, figures, language),
        backlog(generation, question, figures));
  }

  private List<Ratio> ratios(
      Generation generation, Question question, Figures figures, Locale language) {
    List<Kpi> told =
        RATIOS.stream().filter(kpi -> kpi.notToldBy(question.filters()).isEmpty()).toList();
    List<Kpi> settled = told.stream().filter(kpi -> kpi.kind() == Kpi.Kind.SETTLED_SHARE).toList();
    Basis read =
        figuring
            .reading()
            .read(generation, question, Slots.one(question.stretch()), Dimension.TOTAL, settled)
            .getOrDefault(WHOLE, Basis.empty());
    Map<Measure, OpenStore.Promises> open =
        question.filters().agent().isEmpty()
            ? figuring
                .open()
                .promises(generation, question.stretch(), question.filters(), clock.instant())
            : Map.of();
    open.forEach((measure, promises) -> read.open().addCount(measure, promises.breached()));
    Basis basis = new Basis(figures, read.settled(), read.open());
    return told.stream()
        .map(kpi -> Ratio.of(kpi, definitions.of(kpi.id()), language, basis, open))
        .toList();
  }

  private @Nullable Backlog backlog(Generation generation, Question question, Figures figures) {
    if (!Kpi.BACKLOG.notToldBy(question.filters()).isEmpty()) {
      return null;
    }
    return Backlog.of(
        figuring.reading().before(generation, question, question.stretch().from()), figures);
  }
}
