package io.entente.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransactionsTest {
  private static final UUID ADA = UUID.fromString("0193b3f0-1111-7abc-8def-0123456789ab");
  private static final UUID GRACE = UUID.fromString("0193b3f0-2222-7abc-8def-0123456789ab");

  private static Probe probe;
  private static Sql sql;
  private static Transactions transactions;

  @BeforeAll
  static void start() {
    probe = Probe.start();
    sql = probe.sql();
    transactions = probe.transactions();
  }

  @AfterAll
  static void stop() {
    probe.close();
  }

  @BeforeEach
  void twoRows() {
    sql.update("delete from probe");
    sql.update("insert into probe (id, name) values (?, 'Ada'), (?, 'Grace')", ADA, GRACE);
  }

  @Test
  void aFailureTakesEverythingBack() {
    assertThatThrownBy(() ->
            transactions.writing(() -> {
              add(ADA, 5);
              transactions.writing(() -> add(GRACE, 5));
              throw new IllegalStateException("fails");
            }))
        .hasMessage("fails");

    assertThat(amount(ADA) + amount(GRACE)).isZero();
  }

  @Test
  void aWriteSeesWhatOthersCommitMeanwhile() {
    List<Long> seen = new ArrayList<>();

    transactions.writing(() -> {
      seen.add(amount(ADA));
      inAnotherThread(() -> add(ADA, 7));
      seen.add(amount(ADA));
    });

    assertThat(seen).containsExactly(0L, 7L);
  }

  @Test
  void theVictimOfADeadlockIsRunAgain() throws Exception {
    CountDownLatch bothHoldOne = new CountDownLatch(2);

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> one = threads.submit(() -> crossing(ADA, GRACE, bothHoldOne));
      Future<?> other = threads.submit(() -> crossing(GRACE, ADA, bothHoldOne));
      one.get(2, TimeUnit.MINUTES);
      other.get(2, TimeUnit.MINUTES);
    }

    assertThat(amount(ADA)).isEqualTo(2);
    assertThat(amount(GRACE)).isEqualTo(2);
  }

  private void crossing(UUID first, UUID second, CountDownLatch bothHoldOne) {
    transactions.writing(() -> {
      add(first, 1);
      bothHoldOne.countDown();
      await(bothHoldOne);
      add(second, 1);
    });
  }

  @Test
  void sixteenThreadsAddToOneRowAndNothingIsLost() throws Exception {
    List<Future<?>> done = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 16; i++) {
        done.add(
            threads.submit(() -> {
              for (int n = 0; n < 25; n++) {
                transactions.writing(() -> add(ADA, 1));
              }
            }));
      }
      for (Future<?> thread : done) {
        thread.get(2, TimeUnit.MINUTES);
      }
    }

    assertThat(amount(ADA)).isEqualTo(400);
  }

  @Test
  void actionsRunAfterTheCommitAndNotAfterARollback() {
    List<Long> seen = new ArrayList<>();

    transactions.writing(() -> {
      transactions.afterCommit(() -> inAnotherThread(() -> seen.add(amount(ADA))));
      add(ADA, 3);
    });
    assertThatThrownBy(() ->
            transactions.writing(() -> {
              transactions.afterCommit(() -> seen.add(-1L));
              throw new IllegalStateException("fails");
            }))
        .hasMessage("fails");

    assertThat(seen).containsExactly(3L);
  }

  @Test
  void afterCommitNeedsATransaction() {
    assertThatThrownBy(() -> transactions.afterCommit(() -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("No transaction");
  }

  private static void add(UUID id, long amount) {
    sql.update("update probe set amount = amount + ? where id = ?", amount, id);
  }

  private static long amount(UUID id) {
    return sql.number("select amount from probe where id = ?", id);
  }

  private static void inAnotherThread(Runnable work) {
    Thread thread = Thread.ofVirtual().start(work);
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(2, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
