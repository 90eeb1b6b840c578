package io.entente.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Which world is told.
 *
 * @param days of history, up to and with the day of its end
 * @param scale 1 for some 33 conversations a day
 * @param until its end: nothing happens later
 */
public record DemoSettings(long seed, int days, double scale, Instant until) {
  public static final long DEFAULT_SEED = 1;
  public static final int DEFAULT_DAYS = 90;
  public static final int MOST_DAYS = 3_660;
  public static final double MOST_SCALE = 100_000;

  /**
   * @throws IllegalArgumentException if there is nothing to tell, or more than can be counted
   */
  public DemoSettings {
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException("A demo has 1 to " + MOST_DAYS + " days, not " + days);
    }
    if (!(scale > 0 && scale <= MOST_SCALE)) {
      throw new IllegalArgumentException(
          "A demo's scale is more than 0 and at most 100000, not " + scale);
    }
    until = until.truncatedTo(ChronoUnit.SECONDS);
  }
}
