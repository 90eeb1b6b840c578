package io.entente.kpi.retention;

import io.entente.kpi.definition.Meaning;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which months people bought.
 *
 * @param behind changes that are known and not yet counted
 * @param buyers people with an order in the months
 * @param repeated those of them with more than one
 * @param repeatRate null where nobody bought
 */
@Serdeable
record CohortReport(
    Instant asOf,
    long behind,
    String zone,
    Instant from,
    Instant to,
    Meaning definition,
    long buyers,
    long repeated,
    @Nullable Double repeatRate,
    long orders,
    List<Month> months) {
  CohortReport {
    months = List.copyOf(months);
  }

  /**
   * A month, and those who bought in it for the first time.
   *
   * @param month such as 2026-03
   * @param active people who bought in it
   * @param size those of them who never had before
   * @param later how many of those bought in each month that follows
   */
  @Serdeable
  record Month(String month, long active, long size, List<Long> later) {
    Month {
      later = List.copyOf(later);
    }
  }
}
