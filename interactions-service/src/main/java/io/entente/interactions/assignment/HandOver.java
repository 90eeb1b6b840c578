package io.entente.interactions.assignment;

import io.entente.interactions.availability.AvailabilityStore;
import io.entente.interactions.availability.Colleague;
import io.entente.interactions.strand.FoldStrands;
import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.TimerHandler;
import io.entente.interactions.timer.Timers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has the work of who has been away for too long given to others. */
@Singleton
final class HandOver implements TimerHandler {
  static final String KIND = "hand_over";

  private static final int AT_ONCE = 20;
  private static final int CONVERSATIONS = 500;

  private final AssignmentStore store;
  private final AvailabilityStore availability;
  private final Timers timers;
  private final Clock clock;

  HandOver(AssignmentStore store, AvailabilityStore availability, Timers timers, Clock clock) {
    this.store = store;
    this.availability = availability;
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
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    due.forEach(it -> handOver(it.workspaceId(), it.subjectId(), now));
  }

  /** Each team has a time of its own; who is back keeps what is there. */
  private void handOver(UUID workspaceId, UUID agentId, Instant now) {
    Colleague agent = availability.of(workspaceId, List.of(agentId), now).getFirst();
    List<Due> given = new ArrayList<>();
    @Nullable Instant next = null;
    for (SharedTeam team : store.teamsOf(workspaceId, agentId)) {
      Instant at = team.handsOverAt(agent);
      if (at == null) {
        continue;
      }
      if (!at.isAfter(now)) {
        store
            .of(workspaceId, agentId, team.id(), CONVERSATIONS)
            .forEach(id -> given.add(new Due(workspaceId, id, now)));
      } else if (next == null || at.isBefore(next)) {
        next = at;
      }
    }
    timers.set(FoldStrands.ASSIGNMENT, given);
    if (next != null) {
      timers.set(KIND, workspaceId, agentId, next);
    }
  }
}
