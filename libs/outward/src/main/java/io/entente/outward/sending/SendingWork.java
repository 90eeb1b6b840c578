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
 * Sends what is due, a number at once: who does not answer holds up nobody else. Of mails these are
 * a few, for their contents are in memory and one server takes them all. What breaks off is sent
 * again when its time is over.
 */
@Singleton
final class SendingWork implements BackgroundWork {
  private static final Logger LOG = LoggerFactory.getLogger(SendingWork.class);

  private static final int CALLS_AT_ONCE = 64;
  private static final int MAILS_AT_ONCE = 4;
  private static final long PURGE_NANOS = Duration.ofMinutes(10).toNanos();

  private final SendDue due;
  private final Attempt attempt;
  private final SendingSignal signal;
  private final Semaphore roomOfCalls = new Semaphore(CALLS_AT_ONCE);
  private final Semaphore roomOfMails = new Semaphore(MAILS_AT_ONCE);
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
      due.purge(goesOn);
      purgedAt = System.nanoTime();
    }
    boolean called = begin(false, roomOfCalls);
    return begin(true, roomOfMails) || called;
  }

  private boolean begin(boolean mails, Semaphore room) {
    int free = room.drainPermits();
    if (free == 0) {
      return false;
    }
    List<Leaving> leaving = List.of();
    try {
      leaving = due.begin(mails, free);
    } finally {
      room.release(free - leaving.size());
    }
    leaving.forEach(it -> threads.execute(() -> make(it, room)));
    return !leaving.isEmpty();
  }

  private void make(Leaving it, Semaphore room) {
    try {
      attempt.make(it);
    } catch (RuntimeException e) {
      LOG.warn("What became of {} is not known; it is sent again", it.id(), e);
    } finally {
      boolean full = room.availablePermits() == 0;
      room.release();
      if (full) {
        // Others may have waited for the room.
        signal.raise();
      }
    }
  }
}
