package io.entente.kpi.summary;

import io.entente.kpi.cell.Dimension;
import io.entente.kpi.cell.Figures;
import io.entente.kpi.question.Filters;
import io.entente.kpi.sample.Measure;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is counted. Null where it is not told by what is filtered.
 *
 * @param cyclesOpened the opened and the reopened
 * @param closedUnanswered cycles resolved while a wait was open, or without any agent message
 */
@Serdeable
public record Volumes(
    @Nullable Long conversationsOpened,
    @Nullable Long cyclesOpened,
    @Nullable Long reopened,
    @Nullable Long resolved,
    @Nullable Long closedUnanswered,
    Messages messages) {

  /** Messages by who wrote them, at the hour they were written in. */
  @Serdeable
  public record Messages(
      @Nullable Long customer,
      @Nullable Long agent,
      @Nullable Long bot,
      @Nullable Long peer,
      @Nullable Long system) {}

  static Volumes of(Figures figures, Filters filters) {
    Counts counts = new Counts(figures, filters.dimensions());
    return new Volumes(
        counts.of(Measure.CONVERSATIONS_OPENED),
        counts.of(Measure.CYCLES_OPENED),
        counts.of(Measure.REOPENED),
        counts.of(Measure.RESOLVED),
        counts.of(Measure.CLOSED_UNANSWERED),
        new Messages(
            counts.of(Measure.CUSTOMER_MESSAGES),
            counts.of(Measure.AGENT_MESSAGES),
            counts.of(Measure.BOT_MESSAGES),
            counts.of(Measure.PEER_MESSAGES),
            counts.of(Measure.SYSTEM_MESSAGES)));
  }

  private record Counts(Figures figures, List<Dimension> filtered) {
    @Nullable Long of(Measure measure) {
      return filtered.stream().allMatch(dimension -> dimension.tells(measure))
          ? figures.count(measure)
          : null;
    }
  }
}
