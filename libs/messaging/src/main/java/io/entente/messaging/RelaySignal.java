package io.entente.messaging;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells the relay of this process that a transaction with events has committed. */
@Singleton
final class RelaySignal {
  private final Semaphore raised = new Semaphore(0);

  void raise() {
    raised.release();
  }

  /** Returns when the signal is raised, at once if it was since the last call. */
  void await(Duration atMost) {
    try {
      if (raised.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        raised.drainPermits();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
