package io.entente.interactions.timer;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Runs a loop for each kind of timer, from the start of the application to its end. */
@Singleton
@Requires(property = "entente.workers", notEquals = "false")
final class TimerLoops {
  private static final Duration STOP = Duration.ofMillis(2_500);

  private final List<TimerLoop> loops;
  private volatile List<Thread> threads = List.of();

  TimerLoops(
      List<TimerHandler> handlers,
      FireTimers fire,
      TimerStore store,
      TimerSignals signals,
      Clock clock) {
    loops =
        handlers.stream()
            .map(it -> new TimerLoop(it, fire, store, signals.of(it.kind()), clock, TimerLoop.POLL))
            .toList();
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
    loops.forEach(TimerLoop::requestStop);
    long end = System.nanoTime() + STOP.toNanos();
    for (Thread thread : threads) {
      try {
        // What one that is late was at is rolled back, and due again.
        thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
    threads = List.of();
  }
}
