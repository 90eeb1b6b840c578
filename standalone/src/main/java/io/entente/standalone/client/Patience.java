package io.entente.standalone.client;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Waits between tries, longer each time, as long as the server does not name a time itself, and
 * gives up in the end.
 *
 * @param most how long to try in all
 * @param first the first wait
 * @param longest the longest wait
 * @param told after so long it is said what is waited for
 * @param say takes it
 */
public record Patience(
    Duration most, Duration first, Duration longest, Duration told, Consumer<String> say) {
  public static Patience usual(Consumer<String> say) {
    return new Patience(
        Duration.ofMinutes(5),
        Duration.ofMillis(200),
        Duration.ofSeconds(5),
        Duration.ofSeconds(2),
        say);
  }

  public Tries begin() {
    return new Tries(System.nanoTime());
  }

  /** The tries of one request. */
  public final class Tries {
    private final long startedNanos;
    private Duration next = first;
    private boolean said;

    private Tries(long startedNanos) {
      this.startedNanos = startedNanos;
    }

    /**
     * Waits for the next try.
     *
     * @throws CallFailure if it has been tried for long enough
     */
    public void pause(@Nullable Duration asked, String reason) {
      long passed = System.nanoTime() - startedNanos;
      if (passed > most.toNanos()) {
        throw new CallFailure(
            "Given up after " + most.toSeconds() + " seconds of trying: " + reason);
      }
      if (!said && passed >= told.toNanos()) {
        said = true;
        say.accept("Waiting: " + reason);
      }
      Duration wait = asked == null ? next : asked;
      next = next.multipliedBy(2).compareTo(longest) < 0 ? next.multipliedBy(2) : longest;
      try {
        TimeUnit.NANOSECONDS.sleep(wait.toNanos());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CallFailure("Interrupted", e);
      }
    }
  }
}
