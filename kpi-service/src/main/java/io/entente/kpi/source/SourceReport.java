package io.entente.kpi.source;

import io.entente.kpi.definition.Meaning;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import org.jspecify.annotations.Nullable;

/**
 * What became of people by what brought them: an association.
 *
 * @param behind changes that are known and not yet counted
 * @param windowDays after the day on which somebody was won
 */
@Serdeable
record SourceReport(
    Instant asOf,
    long behind,
    String zone,
    Instant from,
    Instant to,
    int windowDays,
    Meaning definition,
    List<Cohort> sources) {
  SourceReport {
    sources = List.copyOf(sources);
  }

  /**
   * Those who were won by one source in the period.
   *
   * @param customers all of them
   * @param purchase the share who bought in the days after
   * @param revenue net, in the days after, of those whose days have passed
   * @param conversations that these opened in the days after
   * @param conversationsPerCustomer null where there are none whose days have passed
   * @param churn of those who bought in the days after, the share who did not in as many days again
   */
  @Serdeable
  record Cohort(
      String source,
      long customers,
      Share purchase,
      List<Revenue> revenue,
      long conversations,
      @Nullable Double conversationsPerCustomer,
      Share churn) {
    Cohort {
      revenue = List.copyOf(revenue);
    }
  }

  /**
   * In one currency.
   *
   * @param amount in units of {@code 10^-decimals}; below zero where more was given back
   * @param perCustomer in the same units, of all whose days have passed
   */
  @Serdeable
  record Revenue(String currency, int decimals, long amount, double perCustomer) {}

  /**
   * A part of some people.
   *
   * @param of whose days have passed
   * @param rate null where there are none
   * @param low of the 95 % Wilson interval
   * @param censored whose days have not passed: left out of all else
   */
  @Serdeable
  record Share(
      long of,
      long part,
      @Nullable Double rate,
      @Nullable Double low,
      @Nullable Double high,
      long censored) {
    private static final double CONFIDENCE = 0.95;

    static Share of(long part, long whole, long censored) {
      if (whole == 0) {
        return new Share(0, 0, null, null, null, censored);
      }
      ConfidenceInterval interval =
          new WilsonScoreInterval()
              .createInterval(Math.toIntExact(whole), Math.toIntExact(part), CONFIDENCE);
      return new Share(
          whole,
          part,
          (double) part / whole,
          Math.max(0, interval.getLowerBound()),
          Math.min(1, interval.getUpperBound()),
          censored);
    }
  }
}
