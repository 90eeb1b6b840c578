package io.entente.interactions.clock;

import io.entente.events.Elapsed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Counts on the calendar clock and on a business clock. A span that is turned round counts below
 * zero: an answer may be older than the review that it answers.
 */
record BothClocks(OpenHours hours) {
  Elapsed elapsed(Instant from, Instant to, Pauses less) {
    return new Elapsed(
        (micros(from, to) - less.calendarMicros()) / 1_000_000,
        (openMicros(from, to) - less.businessMicros()) / 1_000_000);
  }

  long openMicros(Instant from, Instant to) {
    return to.isBefore(from) ? -hours.openMicros(to, from) : hours.openMicros(from, to);
  }

  static long micros(Instant from, Instant to) {
    return from.until(to, ChronoUnit.MICROS);
  }
}
