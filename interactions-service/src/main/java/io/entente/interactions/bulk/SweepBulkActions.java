package io.entente.interactions.bulk;

import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.TimerHandler;
import io.entente.interactions.timer.Timers;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Forgets bulk actions that have long been over, so many rows at a time. */
@Singleton
final class SweepBulkActions implements TimerHandler {
  static final String KIND = "bulk-action-sweep";
  static final Duration KEPT = Duration.ofDays(30);
  private static final int MOST = 5_000;

  private final BulkActionStore actions;
  private final BulkItemStore items;
  private final Timers timers;

  SweepBulkActions(BulkActionStore actions, BulkItemStore items, Timers timers) {
    this.actions = actions;
    this.items = items;
    this.timers = timers;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public int atOnce() {
    return 1;
  }

  @Override
  public void fire(List<Due> due) {
    for (Due action : due) {
      if (items.delete(action.workspaceId(), action.subjectId(), MOST) < MOST) {
        actions.delete(action.workspaceId(), action.subjectId());
      } else {
        timers.set(KIND, List.of(action));
      }
    }
  }
}
