package io.entente.standalone.suite.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Some who send messages, again and again, until they are closed. */
final class Senders implements AutoCloseable {
  private static final int SENDERS = 3;
  private static final long PAUSE_MILLIS = 150;

  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(SENDERS);
  private final List<Future<?>> sending = new ArrayList<>();

  Senders(Ledger ledger) {
    for (int i = 0; i < SENDERS; i++) {
      sending.add(
          threads.scheduleWithFixedDelay(ledger::sendNext, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    }
  }

  /** Fails if one of them did not get through. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      assertThat(threads.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    for (Future<?> sender : sending) {
      if (sender.state() == Future.State.FAILED) {
        throw new AssertionError(
            "A message was not answered as it should be", sender.exceptionNow());
      }
    }
  }
}
