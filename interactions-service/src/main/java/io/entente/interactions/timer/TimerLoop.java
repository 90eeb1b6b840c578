package io.entente.interactions.timer;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fires the timers of one kind, in one thread: as soon as they are due, and what was due while
 * nothing ran at once. Trouble with the database is waited out. If a batch fails, smaller ones are
 * tried until the timer that can't be fired is alone; that one is put off, and holds up no other.
 */
final class TimerLoop implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(TimerLoop.class);

  /** How often other replicas' timers are looked for. */
  static final Duration POLL = Duration.ofSeconds(1);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

  private final TimerHandler handler;
  private final FireTimers fire;
  private final TimerStore store;
  private final TimerSignal signal;
  private final Clock clock;
  private final Duration poll;
  private final AtomicBoolean stopped = new AtomicBoolean();

  private int most;
  private Duration pause = FIRST_PAUSE;
  private int failures;

  TimerLoop(
      TimerHandler handler,
      FireTimers fire,
      TimerStore store,
      TimerSignal signal,
      Clock clock,
      Duration poll) {
    this.handler = handler;
    this.fire = fire;
    this.store = store;
    this.signal = signal;
    this.clock = clock;
    this.poll = poll;
    this.most = handler.atOnce();
  }

  String name() {
    return "timer-" + handler.kind();
  }

  /** Makes {@link #run} return soon, from any thread. */
  void requestStop() {
    stopped.set(true);
    signal.raise();
  }

  @Override
  public void run() {
    while (!stopped.get() && !Thread.currentThread().isInterrupted()) {
      try {
        turn();
        pause = FIRST_PAUSE;
        failures = 0;
      } catch (FireTimers.Failed e) {
        narrow(e);
      } catch (RuntimeException | Error e) {
        tell(e);
        rest();
      }
    }
  }

  private void turn() {
    if (fire.fire(handler, most) > 0) {
      most = Math.min(handler.atOnce(), most * 2);
      return;
    }
    Duration left =
        store
            .next(handler.kind())
            .map(next -> Duration.between(clock.instant(), next))
            .orElse(poll);
    if (left.isPositive()) {
      signal.await(left.compareTo(poll) < 0 ? left : poll);
    } else {
      // Due, and in the hands of another replica.
      signal.await(FIRST_PAUSE);
    }
  }

  private void narrow(FireTimers.Failed failure) {
    if (failure.due().size() > 1) {
      LOG.warn(
          "{} timers of kind {} could not be fired together: {}",
          failure.due().size(),
          handler.kind(),
          told(failure));
      most = Math.max(1, failure.due().size() / 2);
      return;
    }
    Due alone = failure.due().getFirst();
    LOG.error(
        "The timer {} of kind {} can't be fired and is put off", alone, handler.kind(), failure);
    try {
      store.putOff(handler.kind(), alone, clock.instant());
    } catch (RuntimeException e) {
      LOG.warn("It could not be put off: {}", told(e));
      rest();
    }
  }

  /** The first of a row of failures, and every 30th. */
  private void tell(Throwable failure) {
    if (failures++ % 30 == 0) {
      LOG.warn(
          "Timers of kind {} can't be fired now, and will be: {}", handler.kind(), told(failure));
    }
  }

  private void rest() {
    signal.await(pause);
    Duration longer = pause.multipliedBy(2);
    pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
  }

  private static String told(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.toString();
  }
}
