package io.entente.kpi.cost;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * What is paid by the month, spread over time: the same for each day of a month, however many hours
 * it has.
 */
public final class Tools {
  private Tools() {}

  /**
   * The share of a stretch of time, in whole units. It is what had been paid at its end less what
   * had been at its beginning, so that parts add up to the whole exactly, however it is cut.
   */
  public static long share(CostRate rate, Instant from, Instant to, ZoneId zone) {
    return paid(rate, to, zone) - paid(rate, from, zone);
  }

  /** What had been paid until then, rounded down. */
  private static long paid(CostRate rate, Instant moment, ZoneId zone) {
    LocalDate end = rate.validTo() == null ? LocalDate.MAX : rate.validTo().plusDays(1);
    LocalDate day = LocalDate.ofInstant(moment, zone);
    if (!day.isBefore(end)) {
      return rate.amount() * ChronoUnit.MONTHS.between(rate.validFrom(), end);
    }
    if (day.isBefore(rate.validFrom())) {
      return 0;
    }
    Instant midnight = day.atStartOfDay(zone).toInstant();
    long length =
        Duration.between(midnight, day.plusDays(1).atStartOfDay(zone).toInstant()).toSeconds();
    long passed =
        (day.getDayOfMonth() - 1) * length + Duration.between(midnight, moment).toSeconds();
    long months = ChronoUnit.MONTHS.between(rate.validFrom(), day.withDayOfMonth(1));
    return rate.amount() * months + rate.amount() * passed / (day.lengthOfMonth() * length);
  }
}
