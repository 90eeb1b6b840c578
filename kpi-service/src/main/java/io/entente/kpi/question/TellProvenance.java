package io.entente.kpi.question;

import io.entente.kpi.definition.Definitions;
import io.entente.kpi.fact.FactGroup;
import io.entente.kpi.question.Provenance.Meaning;
import io.entente.kpi.question.Provenance.Progress;
import io.entente.kpi.sample.Samples;
import io.entente.messaging.Consumers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Says where figures come from, in the view of the data that they are read in. */
@Singleton
public final class TellProvenance {
  private final FreshnessStore freshness;
  private final Consumers consumers;
  private final Definitions definitions;
  private final Clock clock;

  TellProvenance(
      FreshnessStore freshness, Consumers consumers, Definitions definitions, Clock clock) {
    this.freshness = freshness;
    this.consumers = consumers;
    this.definitions = definitions;
    this.clock = clock;
  }

  /**
   * @param metrics their ids
   */
  public Provenance of(
      UUID workspaceId, Question question, Collection<String> metrics, Locale language) {
    List<Meaning> meanings =
        metrics.stream().distinct().map(id -> Meaning.of(definitions.of(id), language)).toList();
    Progress progress =
        new Progress(
            freshness.asOf(workspaceId).orElse(null),
            consumers.lag(FactGroup.NAME),
            clock.instant().minus(Samples.SETTLED_AFTER));
    return Provenance.of(question, progress, meanings);
  }
}
