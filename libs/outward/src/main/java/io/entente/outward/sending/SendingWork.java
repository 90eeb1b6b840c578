package io.entente.outward.sending;

import io.entente.service.work.BackgroundWork;
import io.entente.service.work.WorkSignal;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due, a number at once: who does not answer holds up nobody else. Of mails these are
 * a few, for their contents are in memory and one server takes them all. No workspace takes all
 * places. What breaks off is sent again when its time is over.
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
  private final Places ofCalls = new Places(CALLS_AT_ONCE);
  private final Places ofMails = new Places(MAILS_AT_ONCE);
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
    boolean called = begin(false, ofCalls);
    return begin(true, ofMails) || called;
  }

  private boolean begin(boolean mails, Places places) {
    if (places.free() == 0) {
      return false;
    }
    List<Leaving> leaving = due.begin(mails, places);
    leaving.forEach(it -> threads.execute(() -> make(it, places)));
    return !leaving.isEmpty();
  }

  private void make(Leaving it, Places places) {
    try {
      attempt.make(it);
    } catch (RuntimeException e) {
      LOG.warn("What became of {} is not known; it is sent again", it.id(), e);
    } finally {
      if (places.leave(it.workspaceId())) {
        signal.raise();
      }
    }
  }
}
