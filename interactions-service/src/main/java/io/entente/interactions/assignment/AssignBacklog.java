package io.entente.interactions.assignment;

import io.entente.interactions.strand.ConversationKey;
import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.TimerHandler;
import io.entente.interactions.timer.Timers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Gives out what has waited in a team for somebody to come or to have room. */
@Singleton
final class AssignBacklog implements TimerHandler {
  static final String KIND = "assignment_backlog";

  private static final int AT_ONCE = 5;
  private static final int CONVERSATIONS = 50;

  private final AssignmentStore store;
  private final LockConversation lock;
  private final ShareOut shareOut;
  private final Timers timers;
  private final Clock clock;

  AssignBacklog(
      AssignmentStore store, LockConversation lock, ShareOut shareOut, Timers timers, Clock clock) {
    this.store = store;
    this.lock = lock;
    this.shareOut = shareOut;
    this.timers = timers;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public int atOnce() {
    return AT_ONCE;
  }

  @Override
  public void fire(List<Due> due) {
    due.forEach(it -> assign(it.workspaceId(), it.subjectId()));
  }

  private void assign(UUID workspaceId, UUID teamId) {
    if (store.teams(workspaceId, List.of(teamId)).isEmpty()) {
      return;
    }
    List<ConversationKey> waiting =
        store.backlog(workspaceId, teamId, CONVERSATIONS).stream()
            .map(id -> new ConversationKey(workspaceId, id))
            .toList();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!waiting.isEmpty()
        && shareOut.share(workspaceId, lock.lockAll(waiting), now) == CONVERSATIONS) {
      timers.set(KIND, workspaceId, teamId, now);
    }
  }
}
