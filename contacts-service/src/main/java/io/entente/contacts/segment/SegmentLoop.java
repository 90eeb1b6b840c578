package io.entente.contacts.segment;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps segments current in a thread of its own, as long as the application runs. */
@Singleton
@Requires(property = "entente.workers", notEquals = "false")
final class SegmentLoop implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(SegmentLoop.class);

  /** How often changes by other replicas, and the time, are looked for. */
  private static final Duration POLL = Duration.ofSeconds(1);

  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration STOP = Duration.ofMillis(2_500);

  private final LookAtContacts look;
  private final SegmentSignal signal;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private @Nullable Thread thread;

  SegmentLoop(LookAtContacts look, SegmentSignal signal) {
    this.look = look;
    this.signal = signal;
  }

  @EventListener
  synchronized void start(StartupEvent event) {
    thread = Thread.ofPlatform().daemon().name("segments").start(this);
  }

  @EventListener
  synchronized void stop(ShutdownEvent event) {
    stopped.set(true);
    signal.raise();
    Thread started = thread;
    if (started != null) {
      try {
        // What it was at is rolled back, and done again after a restart.
        started.join(STOP);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void run() {
    while (!stopped.get()) {
      try {
        if (!look.next()) {
          signal.await(POLL);
        }
      } catch (RuntimeException e) {
        LOG.warn("Segments can't be kept current now, and will be", e);
        signal.await(PAUSE);
      }
    }
  }
}
