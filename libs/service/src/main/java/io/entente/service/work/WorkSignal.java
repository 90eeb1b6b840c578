package io.entente.service.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells work in the background that there is something to do, or that it is to end. */
public class WorkSignal {
  private final Semaphore raised = new Semaphore(0);

  public final void raise() {
    raised.release();
  }

  /** Returns when the signal is raised, at once if it was since the last call. */
  public final void await(Duration atMost) {
    try {
      if (raised.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
        raised.drainPermits();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
