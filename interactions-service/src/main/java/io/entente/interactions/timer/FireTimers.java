package io.entente.interactions.timer;

import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Has timers that are due take effect, in the transaction that takes them away. */
@Singleton
final class FireTimers {
  private final TimerStore store;
  private final Transactions transactions;
  private final Clock clock;

  FireTimers(TimerStore store, Transactions transactions, Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Thrown if the handler could not do it: then all of them are due still. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Due> due;

    Failed(List<Due> due, Throwable cause) {
      super(cause);
      this.due = due;
    }

    List<Due> due() {
      return due;
    }
  }

  /**
   * Fires one batch; returns how many there were.
   *
   * @throws Failed if the handler failed, and not the claim
   */
  int fire(TimerHandler handler, int most) {
    Instant now = clock.instant();
    return transactions.write(() -> {
      List<Due> due = store.claim(handler.kind(), now, most);
      if (!due.isEmpty()) {
        store.delete(handler.kind(), due);
        fire(handler, due);
      }
      return due.size();
    });
  }

  private static void fire(TimerHandler handler, List<Due> due) {
    try {
      handler.fire(due);
    } catch (RuntimeException | Error e) {
      throw new Failed(due, e);
    }
  }
}
