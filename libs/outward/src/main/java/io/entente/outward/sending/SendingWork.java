package io.entente.outward.sending;

import io.entente.service.work.BackgroundWork;
import io.entente.service.work.WorkSignal;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due, a number at once: who does not answer holds up nobody else. What breaks off is
 * sent again when its time is over.
 */
@Singleton
final class SendingWork implements BackgroundWork {
  private static final Logger LOG = LoggerFactory.getLogger(SendingWork.class);

  private static final int AT_ONCE = 64;
  private static final long PURGE_NANOS = Duration.ofMinutes(10).toNanos();

  private final SendDue due;
  private final Attempt attempt;
  private final SendingSignal signal;
  private final Semaphore room = new Semaphore(AT_ONCE);
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("sending-", 0).factory());
  private long purgedAt = System.nanoTime();

  SendingWork(SendDue due, Attempt attempt, SendingSignal signal) {
    this.due = due;
    this.attempt = attempt;
    this.signal = signal;
  }

  @Override
  public String name() {
    return "sendings";
  }

  @Override
  public WorkSignal signal() {
    return signal;
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }

  @Override
  public boolean step(BooleanSupplier goesOn) {
    if (System.nanoTime() - purgedAt > PURGE_NANOS) {
      due.purge();
      purgedAt = System.nanoTime();
    }
    int free = room.drainPermits();
    if (free == 0) {
      return false;
    }
    List<Leaving> leaving = List.of();
    try {
      leaving = due.begin(free);
    } finally {
      room.release(free - leaving.size());
    }
    leaving.forEach(it -> threads.execute(() -> make(it)));
    return !leaving.isEmpty();
  }

  private void make(Leaving it) {
    try {
      attempt.make(it);
    } catch (RuntimeException e) {
      LOG.warn("What became of {} is not known; it is sent again", it.id(), e);
    } finally {
      room.release();
    }
  }
}
