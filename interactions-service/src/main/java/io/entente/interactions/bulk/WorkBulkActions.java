package io.entente.interactions.bulk;

import io.entente.interactions.conversation.SelectConversations;
import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.TimerHandler;
import io.entente.interactions.timer.Timers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Works bulk actions step by step: first their conversations are selected, then they are changed in
 * the order of their ids. A step is one transaction, which also keeps how far it went: whatever
 * dies, no conversation is done twice. Actions take turns.
 */
@Singleton
final class WorkBulkActions implements TimerHandler {
  static final String KIND = "bulk-action";
  private static final int MOST = 100_000;
  private static final int SELECTED_AT_ONCE = 1_000;
  private static final int WORKED_AT_ONCE = 100;

  private final BulkActionStore actions;
  private final BulkItemStore items;
  private final ChangeItems change;
  private final SelectConversations select;
  private final Timers timers;
  private final Clock clock;

  WorkBulkActions(
      BulkActionStore actions,
      BulkItemStore items,
      ChangeItems change,
      SelectConversations select,
      Timers timers,
      Clock clock) {
    this.actions = actions;
    this.items = items;
    this.change = change;
    this.select = select;
    this.timers = timers;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** A step holds the locks of many conversations. */
  @Override
  public int atOnce() {
    return 1;
  }

  @Override
  public void fire(List<Due> due) {
    for (Due it : due) {
      actions
          .lock(it.workspaceId(), it.subjectId())
          .filter(task -> !task.state().isOver())
          .ifPresent(this::step);
    }
  }

  private void step(BulkTask task) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!task.selected()) {
      select(task);
    } else if (!work(task, now)) {
      actions.finish(task.workspaceId(), task.id(), BulkState.DONE, now);
      timers.set(
          SweepBulkActions.KIND, task.workspaceId(), task.id(), now.plus(SweepBulkActions.KEPT));
      return;
    }
    timers.set(KIND, task.workspaceId(), task.id(), now);
  }

  private void select(BulkTask task) {
    SelectConversations.Part part =
        select.next(
            new SelectConversations.Meant(
                task.workspaceId(),
                task.memberId(),
                Objects.requireNonNull(task.filters()),
                task.sort()),
            task.place(),
            Math.min(SELECTED_AT_ONCE, MOST - task.total()));
    int added = items.add(task.workspaceId(), task.id(), part.ids());
    boolean all = part.next() == null || task.total() + added >= MOST;
    actions.selected(task, added, part.next(), all);
  }

  /** Whether there was anything left to do. */
  private boolean work(BulkTask task, Instant now) {
    List<UUID> waiting =
        items.page(task.workspaceId(), task.id(), task.workedTo(), WORKED_AT_ONCE).stream()
            .map(BulkItem::conversationId)
            .toList();
    if (waiting.isEmpty()) {
      return false;
    }
    List<BulkItem> done = change.change(task, waiting, now);
    items.settle(task.workspaceId(), task.id(), done);
    actions.worked(
        task,
        waiting.getLast(),
        count(done, BulkOutcome.CHANGED),
        count(done, BulkOutcome.UNCHANGED),
        count(done, BulkOutcome.FAILED));
    return true;
  }

  private static int count(List<BulkItem> done, BulkOutcome outcome) {
    return (int) done.stream().filter(item -> item.outcome() == outcome).count();
  }
}
