package io.entente.messaging;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts what runs in the background with the application and stops it before anything that it
 * needs is taken away. Nothing here waits for a broker or a database. A replica that is to answer
 * requests alone has {@code entente.workers: false}.
 */
@Singleton
@Requires(property = "entente.workers", notEquals = "false")
final class Workers {
  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
  private static final Duration STOP = Duration.ofMillis(2_700);

  private final List<Worker> workers = new ArrayList<>();
  private volatile List<Thread> threads = List.of();

  Workers(OutboxRelay relay, TopicKeeper topics, Consumers consumers, Projections projections) {
    workers.add(topics);
    workers.add(relay);
    workers.addAll(consumers.all());
    workers.addAll(projections.all());
  }

  @EventListener
  synchronized void start(StartupEvent event) {
    threads =
        workers.stream()
            .map(worker -> Thread.ofPlatform().daemon().name(worker.name()).start(worker))
            .toList();
  }

  /** Whether they were started and not told to stop. Never waits. */
  boolean areStarted() {
    return !threads.isEmpty();
  }

  @EventListener
  synchronized void stop(ShutdownEvent event) {
    List<Thread> started = threads;
    threads = List.of();
    workers.forEach(Worker::requestStop);
    long end = System.nanoTime() + STOP.toNanos();
    for (Thread thread : started) {
      try {
        thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
      if (thread.isAlive()) {
        LOG.warn(
            "{} did not stop in time; what it was at is done again after a restart",
            thread.getName());
      }
    }
  }
}
