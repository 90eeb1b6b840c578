package io.entente.interactions.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A business clock: it runs in open hours only. */
public interface OpenHours {
  /** Open time in a half-open span; zero if the span is empty or turned round. */
  Duration open(Instant from, Instant to);

  /**
   * The earliest instant until which this much open time has passed since {@code from}. A window
   * that ends just then means its end, not the next opening; no time at all means {@code from},
   * open or not. Empty if the hours ahead, for ten years, do not hold so much.
   */
  Optional<Instant> after(Instant from, Duration open);

  /** {@link #open} in whole seconds. Parts of seconds are cut off the sum, not off each window. */
  default long openSeconds(Instant from, Instant to) {
    return open(from, to).toSeconds();
  }

  /** {@link #open} in microseconds, to be added up before the parts of seconds are cut off. */
  default long openMicros(Instant from, Instant to) {
    return open(from, to).toNanos() / 1_000;
  }

  /** See {@link #after}. */
  default Optional<Instant> deadline(Instant from, long seconds) {
    return after(from, Duration.ofSeconds(seconds));
  }
}
