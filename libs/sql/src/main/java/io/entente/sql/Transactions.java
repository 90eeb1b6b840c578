package io.entente.sql;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens transactions at READ COMMITTED. A transaction that the database chose as the victim of a
 * deadlock, or that waited too long for a lock, is run again: what it calls must do nothing but
 * statements.
 */
@Singleton
public final class Transactions {
  private static final int ATTEMPTS = 5;
  private static final int DEADLOCK = 1213;
  private static final int LOCK_WAIT_TIMEOUT = 1205;

  private final TransactionOperations<Connection> operations;

  public Transactions(TransactionOperations<Connection> operations) {
    this.operations = operations;
  }

  /** Runs {@code work} in a transaction of its own, or in the one that runs already. */
  public <T extends @Nullable Object> T write(Supplier<T> work) {
    if (operations.findTransactionStatus().isPresent()) {
      return work.get();
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return operations.execute(TransactionDefinition.DEFAULT, status -> work.get());
      } catch (RuntimeException e) {
        if (attempt == ATTEMPTS || !isLockFailure(e)) {
          throw e;
        }
        // Two that met once would meet again if both came back at once.
        LockSupport.parkNanos(attempt * ThreadLocalRandom.current().nextLong(10_000_000));
      }
    }
  }

  public void writing(Runnable work) {
    this.<@Nullable Void>write(() -> {
      work.run();
      return null;
    });
  }

  /**
   * Runs {@code action} once the running transaction has committed, and not if it rolls back.
   *
   * @throws IllegalStateException if no transaction runs
   */
  public void afterCommit(Runnable action) {
    running()
        .registerSynchronization(
            new TransactionSynchronization() {
              @Override
              public void afterCommit() {
                action.run();
              }
            });
  }

  /**
   * Runs {@code last} as the last thing that the running transaction does, and not if it rolls back
   * before; if it fails, so does the transaction. In either case {@code ended} runs after.
   *
   * @throws IllegalStateException if no transaction runs
   */
  public void beforeCommit(Runnable last, Runnable ended) {
    running()
        .registerSynchronization(
            new TransactionSynchronization() {
              @Override
              public void beforeCommit(boolean readOnly) {
                last.run();
              }

              @Override
              public void afterCompletion(Status status) {
                ended.run();
              }
            });
  }

  private TransactionStatus<?> running() {
    return operations
        .findTransactionStatus()
        .orElseThrow(() -> new IllegalStateException("No transaction runs"));
  }

  static boolean isLockFailure(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && (sql.getErrorCode() == DEADLOCK || sql.getErrorCode() == LOCK_WAIT_TIMEOUT)) {
        return true;
      }
    }
    return false;
  }
}
