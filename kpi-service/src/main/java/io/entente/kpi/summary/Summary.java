package io.entente.kpi.summary;

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
 * @param openWaits null where the question is about agents: nobody's wait is an agent's
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
    @Nullable OpenWaits openWaits) {

  public Summary {
    metrics = List.copyOf(metrics);
  }
}
