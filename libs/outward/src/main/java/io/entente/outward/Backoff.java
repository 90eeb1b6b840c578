package io.entente.outward;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long is waited before what failed is tried again. */
public final class Backoff {
  private static final long FIRST_MILLIS = 2_000;
  private static final long LONGEST_MILLIS = Duration.ofHours(1).toMillis();

  private Backoff() {}

  /**
   * Twice as long after each attempt, an hour at most, and a fifth more or less, so that those who
   * failed together do not come back together.
   */
  public static Duration after(int attempts) {
    long millis = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.clamp(attempts - 1L, 0, 20));
    return Duration.ofMillis(millis * 4 / 5 + ThreadLocalRandom.current().nextLong(millis * 2 / 5));
  }
}
