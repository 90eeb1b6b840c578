package io.entente.kpi.question;

import io.entente.kpi.figure.KpiClock;
import java.time.ZoneId;

/** A question that can be answered. */
public record Question(Stretch stretch, ZoneId zone, KpiClock clock, Filters filters) {
  /** The same of another stretch. */
  public Question of(Stretch other) {
    return new Question(other, zone, clock, filters);
  }
}
