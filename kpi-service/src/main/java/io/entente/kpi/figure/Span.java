package io.entente.kpi.figure;

import io.entente.events.Precision;

/**
 * A length on both clocks: whole seconds, or whole days where the times are known to the day only.
 * A negative one is counted apart and enters no average.
 */
public record Span(long calendar, long business, Precision precision) {
  public long on(KpiClock clock) {
    return clock == KpiClock.CALENDAR ? calendar : business;
  }

  public boolean isNegative() {
    return calendar < 0 || business < 0;
  }
}
