package io.entente.interactions.timer;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells the loop of a kind that a timer was set in this process, or that it is to end. */
final class TimerSignal {
  private final Semaphore raised = new Semaphore(0);

  void raise() {
    raised.release();
  }

  /** Returns when the signal is raised, at once if it was since the last call. */
  void await(Duration atMost) {
    try {
      if (raised.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
        raised.drainPermits();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
