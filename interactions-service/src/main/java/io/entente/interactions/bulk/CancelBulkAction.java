package io.entente.interactions.bulk;

import io.entente.interactions.timer.Timers;
import io.entente.rest.Caller;
import io.entente.rest.Conflict;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Ends bulk actions before all is done. What is done stays. */
@Singleton
final class CancelBulkAction {
  private final Transactions transactions;
  private final BulkActionStore actions;
  private final FindBulkAction find;
  private final Timers timers;
  private final Clock clock;

  CancelBulkAction(
      Transactions transactions,
      BulkActionStore actions,
      FindBulkAction find,
      Timers timers,
      Clock clock) {
    this.transactions = transactions;
    this.actions = actions;
    this.find = find;
    this.timers = timers;
    this.clock = clock;
  }

  /**
   * The action as it is then.
   *
   * @throws Conflict if it is over
   */
  BulkAction cancel(Caller by, UUID id) {
    return transactions.write(() -> {
      // Waits for the step that runs.
      boolean over =
          actions.lock(by.workspaceId(), id).filter(task -> task.state().isOver()).isPresent();
      find.find(by, id);
      if (over) {
        throw new Conflict("over", "The bulk action is over.");
      }
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      actions.finish(by.workspaceId(), id, BulkState.CANCELLED, now);
      timers.set(SweepBulkActions.KIND, by.workspaceId(), id, now.plus(SweepBulkActions.KEPT));
      return find.find(by, id);
    });
  }
}
