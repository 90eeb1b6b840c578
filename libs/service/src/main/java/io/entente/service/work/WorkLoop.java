package io.entente.service.work;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes step after step of one work, until it is stopped. */
final class WorkLoop implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkLoop.class);

  /** How often what other replicas were asked for, and the time, are looked at. */
  private static final Duration POLL = Duration.ofSeconds(1);

  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final BackgroundWork work;
  private final AtomicBoolean stopped = new AtomicBoolean();

  WorkLoop(BackgroundWork work) {
    this.work = work;
  }

  String name() {
    return work.name();
  }

  /** Makes {@link #run} return soon, from any thread. */
  void requestStop() {
    stopped.set(true);
    work.signal().raise();
  }

  @Override
  public void run() {
    while (!stopped.get()) {
      try {
        if (!work.step(() -> !stopped.get())) {
          work.signal().await(POLL);
        }
      } catch (RuntimeException e) {
        LOG.warn("The work {} can't be done now, and will be", work.name(), e);
        work.signal().await(PAUSE);
      }
    }
  }
}
