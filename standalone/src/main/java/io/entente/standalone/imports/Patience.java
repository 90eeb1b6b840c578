package io.entente.standalone.imports;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Waits between tries, longer each time, as long as the server does not name a time itself, and
 * gives up in the end.
 *
 * @param most how long to try in all
 * @param first the first wait
 * @param longest the longest wait
 */
record Patience(Duration most, Duration first, Duration longest) {
  static final Patience USUAL =
      new Patience(Duration.ofMinutes(5), Duration.ofMillis(200), Duration.ofSeconds(5));

  Tries begin() {
    return new Tries(System.nanoTime());
  }

  /** The tries of one request. */
  final class Tries {
    private final long startedNanos;
    private Duration next = first;

    private Tries(long startedNanos) {
      this.startedNanos = startedNanos;
    }

    /**
     * Waits for the next try.
     *
     * @throws ImportFailure if it has been tried for long enough
     */
    void pause(@Nullable Duration asked, String reason) {
      if (System.nanoTime() - startedNanos > most.toNanos()) {
        throw new ImportFailure(
            "Given up after " + most.toSeconds() + " seconds of trying: " + reason);
      }
      Duration wait = asked == null ? next : asked;
      next = next.multipliedBy(2).compareTo(longest) < 0 ? next.multipliedBy(2) : longest;
      try {
        TimeUnit.NANOSECONDS.sleep(wait.toNanos());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ImportFailure("Interrupted", e);
      }
    }
  }
}
