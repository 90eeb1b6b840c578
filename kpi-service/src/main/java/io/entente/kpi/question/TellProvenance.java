package io.entente.kpi.question;

import io.entente.kpi.definition.Definitions;
import io.entente.kpi.fact.FactGroup;
import io.entente.kpi.question.Provenance.Meaning;
import io.entente.kpi.question.Provenance.Progress;
import io.entente.kpi.tag.TagHandler;
import io.entente.messaging.Consumers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Says where figures come from, in the view of the data that they are read in. */
@Singleton
public final class TellProvenance {
  private static final Set<String> FOLLOWED = Set.of("reopen_rate", "fcr");

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
   * @param metrics their ids; none for those of a summary
   */
  public Provenance of(
      UUID workspaceId, Question question, Collection<String> metrics, Locale language) {
    List<Meaning> meanings =
        metrics.stream().distinct().map(id -> Meaning.of(definitions.of(id), language)).toList();
    Progress progress =
        new Progress(
            freshness.asOf(workspaceId).orElse(null), behind(question.filters()), clock.instant());
    return Provenance.of(question, progress, isFollowed(metrics), meanings);
  }

  private long behind(Filters filters) {
    long facts = consumers.lag(FactGroup.NAME);
    return filters.tag().isEmpty() ? facts : facts + consumers.lag(TagHandler.GROUP);
  }

  private static boolean isFollowed(Collection<String> metrics) {
    return metrics.isEmpty() || metrics.stream().anyMatch(FOLLOWED::contains);
  }
}
