package io.entente.standalone;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The wish that this process end (Ctrl-C, SIGTERM). The JVM then waits until the run has put its
 * things away, for some time at most.
 */
final class StopRequest {
  private static final int PATIENCE_SECONDS = 60;

  private final CountDownLatch requested = new CountDownLatch(1);
  private final CountDownLatch finished = new CountDownLatch(1);

  static StopRequest onSignal() {
    StopRequest request = new StopRequest();
    Runtime.getRuntime().addShutdownHook(new Thread(request::waitForTheRun, "stop"));
    return request;
  }

  private void waitForTheRun() {
    requested.countDown();
    try {
      finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The run wishes it itself. */
  void make() {
    requested.countDown();
  }

  boolean isMade() {
    return requested.getCount() == 0;
  }

  void await() {
    try {
      requested.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits that long at most; true if the wish has been made. */
  boolean await(Duration time) {
    try {
      return requested.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** The run has put its things away. */
  void finish() {
    finished.countDown();
  }
}
