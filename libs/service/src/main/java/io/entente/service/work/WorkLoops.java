package io.entente.service.work;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/**
 * Starts all work with the application and stops it with it. A replica that is to answer requests
 * alone has {@code entente.workers: false}.
 */
@Singleton
@Requires(property = "entente.workers", notEquals = "false")
final class WorkLoops {
  private static final Duration STOP = Duration.ofMillis(2_500);

  private final List<WorkLoop> loops;
  private List<Thread> threads = List.of();

  WorkLoops(List<BackgroundWork> works) {
    loops = works.stream().map(WorkLoop::new).toList();
  }

  @EventListener
  synchronized void start(StartupEvent event) {
    threads =
        loops.stream()
            .map(loop -> Thread.ofPlatform().daemon().name(loop.name()).start(loop))
            .toList();
  }

  @EventListener
  synchronized void stop(ShutdownEvent event) {
    loops.forEach(WorkLoop::requestStop);
    long end = System.nanoTime() + STOP.toNanos();
    for (Thread thread : threads) {
      try {
        thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
