package io.entente.standalone.suite.processes;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A part that dies in the middle of its work and is started again.
 *
 * @param when something more has come to this station
 */
record Kill(String name, Function<Processes, Part> part, Moment when) {
  /** Long, for the machine may be busy; a group waits 10 seconds for a member that died. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /**
   * Begins something, kills the part in its middle and returns when the part serves again.
   *
   * @param work passes the station
   * @return the work, which may still go on
   */
  CompletableFuture<Void> during(Supplier<CompletableFuture<Void>> work, Processes processes)
      throws Exception {
    try (Meter meter = when.meter(processes)) {
      long before = meter.count();
      long begun = System.nanoTime();
      CompletableFuture<Void> begunWork = work.get();
      await("something is " + when + " before the end of " + name)
          .atMost(PATIENCE)
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(5))
          .until(() -> {
            if (begunWork.isCompletedExceptionally()) {
              begunWork.join();
            }
            return meter.count() > before;
          });
      long killed = System.nanoTime();
      part.apply(processes).kill();
      part.apply(processes).start();
      System.err.printf(
          Locale.ROOT,
          "%-12s killed after %4.1f s, when something was %s; serves again after %4.1f s%n",
          name,
          (killed - begun) / 1e9,
          when,
          (System.nanoTime() - killed) / 1e9);
      return begunWork;
    }
  }
}
