package io.entente.kpi.question;

import java.time.Instant;

/** The moments from {@code from} up to, but without, {@code to}. */
public record Stretch(Instant from, Instant to) {
  /** The part before a moment; empty if there is none. */
  public Stretch before(Instant end) {
    Instant last = to.isBefore(end) ? to : end;
    return new Stretch(from, last.isBefore(from) ? from : last);
  }

  public boolean isEmpty() {
    return !from.isBefore(to);
  }
}
