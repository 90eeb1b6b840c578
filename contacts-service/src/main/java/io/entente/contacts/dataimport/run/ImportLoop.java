package io.entente.contacts.dataimport.run;

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

/** Works imports and forgets old ones in a thread of its own, as long as the application runs. */
@Singleton
@Requires(property = "entente.workers", notEquals = "false")
final class ImportLoop implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(ImportLoop.class);

  /** How often runs that other replicas were asked for are looked for. */
  private static final Duration POLL = Duration.ofSeconds(1);

  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration STOP = Duration.ofMillis(2_500);

  private final WorkImports work;
  private final ForgetImports forget;
  private final ImportSignal signal;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private @Nullable Thread thread;

  ImportLoop(WorkImports work, ForgetImports forget, ImportSignal signal) {
    this.work = work;
    this.forget = forget;
    this.signal = signal;
  }

  @EventListener
  synchronized void start(StartupEvent event) {
    thread = Thread.ofPlatform().daemon().name("imports").start(this);
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
        if (!work.next(() -> !stopped.get())) {
          forget.sweep();
          signal.await(POLL);
        }
      } catch (RuntimeException e) {
        LOG.warn("Imports can't be worked now, and will be", e);
        signal.await(PAUSE);
      }
    }
  }
}
