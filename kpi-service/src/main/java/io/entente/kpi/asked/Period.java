package io.entente.kpi.asked;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/** The moments from {@code from} up to, but without, {@code to}; days begin in the zone. */
public record Period(Instant from, Instant to, ZoneId zone) {
  /** The first moment of a month. */
  public Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(zone).toInstant();
  }
}
