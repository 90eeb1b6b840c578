package io.entente.interactions.delivery;

import io.entente.interactions.outlet.Networks;
import io.entente.interactions.outlet.Outcome;
import io.entente.interactions.outlet.StoredOutlet;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries replies to the networks, a number of them at once, and keeps what came of it. A result
 * that can't be kept because the database is away is held on to for a minute; after that the
 * attempt counts as one that never told.
 */
@Singleton
final class Couriers {
  private static final Logger LOG = LoggerFactory.getLogger(Couriers.class);

  private static final int AT_ONCE = 64;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final Duration HELD = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration STOP = Duration.ofMillis(2_500);

  private final Networks networks;
  private final ConcludeDelivery conclude;
  private final Semaphore room = new Semaphore(AT_ONCE);
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("courier-", 0).factory());

  private volatile boolean stopping;

  Couriers(Networks networks, ConcludeDelivery conclude) {
    this.networks = networks;
    this.conclude = conclude;
  }

  /** How many more can be carried now. */
  int free() {
    return room.availablePermits();
  }

  /** Those who are under way get a moment to come back. */
  @PreDestroy
  void stop() {
    threads.shutdown();
    try {
      if (threads.awaitTermination(STOP.toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    stopping = true;
    threads.shutdownNow();
  }

  /** Returns at once. */
  void run(Errand errand) {
    try {
      threads.execute(() -> doIt(errand));
    } catch (RejectedExecutionException e) {
      // On the way down. Its timer has another replica look after it.
      LOG.info("Reply {} does not set out from here", errand.reply().id());
    }
  }

  private void doIt(Errand errand) {
    switch (errand) {
      case Errand.Concluded(Undelivered reply, Outcome outcome) -> keep(reply, outcome, null);
      case Errand.Carried carried -> carry(carried);
    }
  }

  private void carry(Errand.Carried errand) {
    try {
      if (!room.tryAcquire(LONGEST_WAIT.toNanos(), TimeUnit.NANOSECONDS)) {
        keep(errand.reply(), new Outcome.Later("There was no room to send it.", null), null);
        return;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return;
    }
    Outcome outcome;
    try {
      outcome = networks.send(errand.parcel(), errand.outlet());
    } finally {
      room.release();
    }
    // What breaks off because we end is for whoever looks after it then.
    if (!stopping) {
      keep(errand.reply(), outcome, errand.outlet());
    }
  }

  private void keep(Undelivered reply, Outcome outcome, @Nullable StoredOutlet outlet) {
    long end = System.nanoTime() + HELD.toNanos();
    while (!Thread.currentThread().isInterrupted()) {
      try {
        conclude.conclude(reply, outcome, outlet);
        return;
      } catch (RuntimeException e) {
        if (System.nanoTime() > end) {
          LOG.error("What came of reply {} could not be kept: {}", reply.id(), outcome, e);
          return;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }
}
