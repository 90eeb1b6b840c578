package io.entente.kpi.backlog;

import io.entente.kpi.question.Provenance;
import io.entente.kpi.summary.Backlog;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Conversations that are open at the end of a stretch, and how they came to be.
 *
 * @param ageAt the moment to which ages count: the end of the stretch, or now where that lies ahead
 * @param ages of those at the end, by the calendar since the opening or the reopening; the youngest
 *     first, together as many as there are
 */
@Serdeable
record BacklogReport(Provenance provenance, Backlog balance, Instant ageAt, List<Age> ages) {
  BacklogReport {
    ages = List.copyOf(ages);
  }

  /**
   * Those that are older than the band before says, and at most so old.
   *
   * @param upTo seconds; null in the last band, which has no end
   */
  @Serdeable
  record Age(@Nullable Long upTo, long count) {}
}
