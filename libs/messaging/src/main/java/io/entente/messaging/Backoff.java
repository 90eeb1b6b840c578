package io.entente.messaging;

import java.time.Duration;

/** Pauses that double with each failure in a row, up to some seconds. */
final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private Duration next = FIRST;
  private int failures;

  Duration next() {
    Duration pause = next;
    failures++;
    next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
    return pause;
  }

  /** Whether the failure that comes now is worth a line in the log: the first, and every 30th. */
  boolean worthTelling() {
    return failures % 30 == 0;
  }

  /** Ends the row of failures; returns how many there were. */
  int reset() {
    int before = failures;
    failures = 0;
    next = FIRST;
    return before;
  }
}
