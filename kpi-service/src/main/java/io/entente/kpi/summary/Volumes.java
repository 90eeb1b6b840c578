package io.entente.kpi.summary;

import io.entente.kpi.cell.Figures;
import io.entente.kpi.sample.Measure;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What is counted. Null where the question is about agents and agents have no part in it.
 *
 * @param cyclesOpened the opened and the reopened
 * @param closedUnanswered cycles resolved while a wait was open, or without any agent message
 */
@Serdeable
public record Volumes(
    @Nullable Long conversationsOpened,
    @Nullable Long cyclesOpened,
    @Nullable Long reopened,
    long resolved,
    long closedUnanswered,
    Messages messages) {

  /** Messages by who wrote them, at the hour they were written in. */
  @Serdeable
  public record Messages(
      @Nullable Long customer,
      long agent,
      @Nullable Long bot,
      @Nullable Long peer,
      @Nullable Long system) {}

  static Volumes of(Figures figures, boolean byAgent) {
    return new Volumes(
        count(figures, Measure.CONVERSATIONS_OPENED, byAgent),
        count(figures, Measure.CYCLES_OPENED, byAgent),
        count(figures, Measure.REOPENED, byAgent),
        figures.count(Measure.RESOLVED),
        figures.count(Measure.CLOSED_UNANSWERED),
        new Messages(
            count(figures, Measure.CUSTOMER_MESSAGES, byAgent),
            figures.count(Measure.AGENT_MESSAGES),
            count(figures, Measure.BOT_MESSAGES, byAgent),
            count(figures, Measure.PEER_MESSAGES, byAgent),
            count(figures, Measure.SYSTEM_MESSAGES, byAgent)));
  }

  private static @Nullable Long count(Figures figures, Measure measure, boolean byAgent) {
    return byAgent && !measure.isByAgent() ? null : figures.count(measure);
  }
}
