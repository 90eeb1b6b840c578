package io.entente.interactions.search;

import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has what was written be found soon and kept, and the index be filled, in a thread of its own. */
@Singleton
final class IndexKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);
  private static final Duration REFRESHED = Duration.ofMillis(400);

  /** While it is filled nobody relies on it, and each refresh costs. */
  private static final Duration REFRESHED_WHILE_FILLED = Duration.ofSeconds(3);

  private static final Duration COMMITTED = Duration.ofSeconds(10);
  private static final Duration EXPUNGED = Duration.ofMinutes(10);
  private static final Duration END = Duration.ofSeconds(2);

  private final LocalIndex index;
  private final Rebuild rebuild;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final AtomicBoolean toExpunge = new AtomicBoolean();
  private final Due refresh = new Due();
  private final Due commit = new Due();
  private final Due expunge = new Due();
  private @Nullable Thread thread;

  IndexKeeper(LocalIndex index, Rebuild rebuild) {
    this.index = index;
    this.rebuild = rebuild;
  }

  /** When something was done last. */
  private static final class Due {
    private long done = System.nanoTime();

    boolean after(Duration pause) {
      long now = System.nanoTime();
      boolean due = now - done >= pause.toNanos();
      if (due) {
        done = now;
      }
      return due;
    }
  }

  synchronized void start() {
    if (thread == null && stop.getCount() > 0) {
      thread = Thread.ofPlatform().daemon().name("search-keeper").start(this::run);
    }
  }

  /** Makes the words of messages that were removed leave the disk within some minutes. */
  void expungeSoon() {
    toExpunge.set(true);
  }

  private void run() {
    boolean told = false;
    while (stop.getCount() > 0) {
      Duration pause = PAUSE;
      try {
        boolean fills = rebuild.isDue();
        if (fills) {
          rebuild.step();
          pause = Duration.ZERO;
        }
        tend(fills);
        told = false;
      } catch (RuntimeException e) {
        if (!told) {
          LOG.warn("The search index waits and tries again: {}", e.toString());
          told = true;
        }
        pause = PAUSE_AFTER_FAILURE;
      }
      waitFor(pause);
    }
  }

  private void tend(boolean fills) {
    if (refresh.after(fills ? REFRESHED_WHILE_FILLED : REFRESHED)) {
      index.refresh();
    }
    if (commit.after(COMMITTED)) {
      index.commit();
    }
    if (toExpunge.get() && expunge.after(EXPUNGED)) {
      toExpunge.set(false);
      index.expunge();
    }
  }

  private void waitFor(Duration pause) {
    try {
      if (stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("The keeper of the search index stops");
      }
    } catch (InterruptedException _) {
      stop.countDown();
    }
  }

  @EventListener
  void stop(ShutdownEvent event) {
    stop.countDown();
  }

  @PreDestroy
  synchronized void end() {
    stop.countDown();
    if (thread != null) {
      try {
        thread.join(END);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
