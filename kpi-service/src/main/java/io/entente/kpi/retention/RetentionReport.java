package io.entente.kpi.retention;

import io.entente.kpi.definition.Meaning;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import org.jspecify.annotations.Nullable;

/**
 * Who came back after how they were served: an association.
 *
 * @param behind changes that are known and not yet counted
 * @param windowDays before a month and after its start
 */
@Serdeable
record RetentionReport(
    Instant asOf,
    long behind,
    String zone,
    Instant from,
    Instant to,
    int windowDays,
    Meaning definition,
    List<Month> months) {
  RetentionReport {
    months = List.copyOf(months);
  }

  /**
   * Those who bought in the days before a month.
   *
   * @param month such as 2026-03
   */
  @Serdeable
  record Month(String month, List<Group> groups) {
    Month {
      groups = List.copyOf(groups);
    }
  }

  /**
   * Those who were served in one way.
   *
   * @param customers whose days after have passed
   * @param rate null where there are none
   * @param low of the 95 % Wilson interval
   * @param censored whose days after have not passed: left out of all else
   */
  @Serdeable
  record Group(
      ServiceGroup group,
      long customers,
      long retained,
      @Nullable Double rate,
      @Nullable Double low,
      @Nullable Double high,
      long censored) {
    private static final double CONFIDENCE = 0.95;

    static Group of(ServiceGroup group, long customers, long retained) {
      if (customers == 0) {
        return new Group(group, 0, 0, null, null, null, 0);
      }
      ConfidenceInterval interval =
          new WilsonScoreInterval()
              .createInterval(Math.toIntExact(customers), Math.toIntExact(retained), CONFIDENCE);
      return new Group(
          group,
          customers,
          retained,
          (double) retained / customers,
          Math.max(0, interval.getLowerBound()),
          Math.min(1, interval.getUpperBound()),
          0);
    }

    static Group censored(ServiceGroup group, long customers) {
      return new Group(group, 0, 0, null, null, null, customers);
    }
  }
}
