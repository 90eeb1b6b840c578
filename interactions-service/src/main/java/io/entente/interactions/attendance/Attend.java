package io.entente.interactions.attendance;

import io.entente.interactions.activity.Happened;
import io.entente.interactions.activity.TellActivity;
import io.entente.interactions.agent.AgentStore;
import io.entente.interactions.attendance.AttendanceStore.Gone;
import io.entente.rest.Caller;
import io.entente.rest.NotFound;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Keeps who is in which conversation, and tells who follows along when that changes. Who went
 * without a word is told of when somebody says something the next time: while nobody does, nobody
 * is there to be told.
 */
@Singleton
final class Attend {
  private final AttendanceStore store;
  private final AgentStore agents;
  private final TellActivity tell;
  private final Transactions transactions;
  private final Clock clock;

  Attend(
      AttendanceStore store,
      AgentStore agents,
      TellActivity tell,
      Transactions transactions,
      Clock clock) {
    this.store = store;
    this.agents = agents;
    this.tell = tell;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Who else is there. */
  List<Attendance> attend(Caller caller, UUID conversationId, Doing doing) {
    UUID workspaceId = caller.workspaceId();
    UUID agentId = caller.memberId();
    Instant now = now();
    return transactions.write(() -> {
      Happened happened = new Happened();
      for (Gone gone : store.forget(workspaceId, now)) {
        happened.attended(workspaceId, gone.conversationId(), gone.agentId());
      }
      agents.see(workspaceId, agentId, caller.name(), now);
      boolean isNew = !store.does(workspaceId, conversationId, agentId, doing, now);
      if (!store.keep(workspaceId, conversationId, agentId, doing, now)) {
        throw new NotFound("conversation");
      }
      if (isNew) {
        happened.attended(workspaceId, conversationId, agentId);
      }
      tell.tell(happened);
      return store.others(workspaceId, conversationId, agentId, now);
    });
  }

  /** Whether the caller was there. */
  boolean leave(Caller caller, UUID conversationId) {
    return transactions.write(() -> {
      boolean left = store.leave(caller.workspaceId(), conversationId, caller.memberId());
      if (left) {
        Happened happened = new Happened();
        happened.attended(caller.workspaceId(), conversationId, caller.memberId());
        tell.tell(happened);
      }
      return left;
    });
  }

  /** Who is there besides the caller. */
  List<Attendance> others(Caller caller, UUID conversationId) {
    if (!store.exists(caller.workspaceId(), conversationId)) {
      throw new NotFound("conversation");
    }
    return store.others(caller.workspaceId(), conversationId, caller.memberId(), now());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
