package io.entente.kpi.summary;

import io.entente.kpi.question.Expected;
import io.entente.kpi.question.Filters;
import io.entente.kpi.question.Provenance;
import io.entente.kpi.sum.OpenWaits;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a stretch of time, with all that is needed to know what they mean.
 *
 * @param asOf when the newest change that counts was published; null if there is none yet
 * @param behind changes that are published and not yet counted, as far as this server knows
 * @param to end of the stretch, not part of it
 * @param ratios shares and means; those alone that are told by what is filtered
 * @param backlog null where it is filtered by agent, team or policy: an open conversation has had
 *     several
 * @param openWaits null where the question is about agents: nobody's wait is an agent's
 * @param settledBefore what follows on a resolution within seven days is known of those before this
 *     moment; later ones are in no share of them
 * @param expected what will still change the figures; empty once they are final
 * @param comparison the same of the stretch that it is compared with; null if with none
 */
@Serdeable
public record Summary(
    @Nullable Instant asOf,
    long behind,
    String zone,
    String clock,
    Instant from,
    Instant to,
    Filters filters,
    List<Metric> metrics,
    Volumes volumes,
    List<Ratio> ratios,
    @Nullable Backlog backlog,
    @Nullable OpenWaits openWaits,
    Instant settledBefore,
    List<Expected> expected,
    @Nullable Period comparison) {

  public Summary {
    metrics = List.copyOf(metrics);
    ratios = List.copyOf(ratios);
    expected = List.copyOf(expected);
  }

  static Summary of(
      Provenance provenance,
      Period period,
      @Nullable OpenWaits openWaits,
      @Nullable Period comparison) {
    return new Summary(
        provenance.asOf(),
        provenance.behind(),
        provenance.zone(),
        provenance.clock(),
        period.from(),
        period.to(),
        provenance.filters(),
        period.metrics(),
        period.volumes(),
        period.ratios(),
        period.backlog(),
        openWaits,
        provenance.settledBefore(),
        provenance.expected(),
        comparison);
  }
}
