package io.entente.kpi.summary;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a stretch of time.
 *
 * @param to end of the stretch, not part of it
 * @param ratios shares and means; those alone that are told by what is filtered
 * @param backlog null where it is filtered by agent, team or policy: an open conversation has had
 *     several
 */
@Serdeable
public record Period(
    Instant from,
    Instant to,
    List<Metric> metrics,
    Volumes volumes,
    List<Ratio> ratios,
    @Nullable Backlog backlog) {

  public Period {
    metrics = List.copyOf(metrics);
    ratios = List.copyOf(ratios);
  }
}
