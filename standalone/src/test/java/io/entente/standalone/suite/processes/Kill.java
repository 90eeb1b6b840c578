package io.entente.standalone.suite.processes;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;

/**
 * A part that dies in the middle of its work and is started again.
 *
 * @param when something more has come to this station
 */
record Kill(String name, Function<Processes, Part> part, Moment when) {
  /** From the kill before until work is seen again; a group waits 10 seconds for a dead member. */
  private static final Duration STUCK = Duration.ofSeconds(45);

  /** Returns when the part serves again. */
  void execute(Processes processes, long before) {
    long begun = System.nanoTime();
    await("something is " + when + " before the end of " + name)
        .atMost(STUCK)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(2))
        .ignoreExceptions()
        .until(() -> when.count(processes) > before);
    long killed = System.nanoTime();
    part.apply(processes).kill();
    part.apply(processes).start();
    System.err.printf(
        Locale.ROOT,
        "%-12s killed after %4.1f s, when %s; serves again after %4.1f s%n",
        name,
        (killed - begun) / 1e9,
        when,
        (System.nanoTime() - killed) / 1e9);
  }

  long before(Processes processes) {
    try {
      return when.count(processes);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
