package io.entente.kpi.figure;

import java.util.Locale;

/** Which seconds a duration counts: all, or those that lie in open hours. */
public enum KpiClock {
  CALENDAR,
  BUSINESS;

  /** The name in JSON and in addresses: lower case. */
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
