package io.entente.interactions.timer;

import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Sets and cancels timers in the running transaction: if that rolls back, nothing was set. */
@Singleton
public final class Timers {
  private final TimerStore store;
  private final TimerSignals signals;
  private final Transactions transactions;

  Timers(TimerStore store, TimerSignals signals, Transactions transactions) {
    this.store = store;
    this.signals = signals;
    this.transactions = transactions;
  }

  /**
   * Sets a timer; the one of this kind that the subject had is replaced. One that lies behind is
   * due at once.
   *
   * @throws IllegalStateException if no transaction runs
   */
  public void set(String kind, UUID workspaceId, UUID subjectId, Instant dueAt) {
    set(kind, List.of(new Due(workspaceId, subjectId, dueAt)));
  }

  /**
   * All timers in one statement.
   *
   * @throws IllegalStateException if no transaction runs
   */
  public void set(String kind, Collection<Due> timers) {
    if (timers.isEmpty()) {
      return;
    }
    transactions.afterCommit(() -> signals.of(kind).raise());
    store.set(kind, timers);
  }

  /** Takes a timer away, if there is one. */
  public void cancel(String kind, UUID workspaceId, UUID subjectId) {
    cancel(kind, List.of(new Due(workspaceId, subjectId, Instant.EPOCH)));
  }

  /** Takes the timers of these subjects away, whenever they are due, in one statement. */
  public void cancel(String kind, Collection<Due> timers) {
    if (!timers.isEmpty()) {
      store.delete(kind, timers);
    }
  }
}
