package io.entente.interactions.assignment;

import io.entente.interactions.activity.Happened;
import io.entente.interactions.activity.TellActivity;
import io.entente.interactions.agent.AgentStore;
import io.entente.interactions.availability.Availability;
import io.entente.interactions.availability.AvailabilityStore;
import io.entente.interactions.availability.Colleague;
import io.entente.interactions.availability.Presence;
import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.Timers;
import io.entente.rest.Caller;
import io.entente.rest.Forbidden;
import io.entente.rest.NotFound;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Says whether an agent is there. Who comes is given what waits in their teams; who stays away for
 * long hands over what they have.
 */
@Singleton
final class TellPresence {
  private final Transactions transactions;
  private final AvailabilityStore availability;
  private final AssignmentStore store;
  private final AgentStore agents;
  private final Timers timers;
  private final TellActivity activity;
  private final Clock clock;

  TellPresence(
      Transactions transactions,
      AvailabilityStore availability,
      AssignmentStore store,
      AgentStore agents,
      Timers timers,
      TellActivity activity,
      Clock clock) {
    this.transactions = transactions;
    this.availability = availability;
    this.store = store;
    this.agents = agents;
    this.timers = timers;
    this.activity = activity;
    this.clock = clock;
  }

  Availability tell(Caller by, UUID agentId, Presence presence) {
    boolean isSelf = agentId.equals(by.memberId());
    if (!isSelf && !by.isAtLeastAdmin()) {
      throw new Forbidden("Only owners and admins tell of others.");
    }
    UUID workspaceId = by.workspaceId();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return transactions.write(() -> {
      if (isSelf) {
        agents.see(workspaceId, agentId, by.name(), now);
      } else if (agents.members(workspaceId, List.of(agentId)).isEmpty()) {
        throw new NotFound("agent");
      }
      Presence before = find(workspaceId, agentId, now).presence();
      availability.tell(workspaceId, agentId, presence, now);
      Colleague after = find(workspaceId, agentId, now);
      setTimers(workspaceId, before, after, now);
      if (before != after.presence()) {
        Happened happened = new Happened();
        happened.available(workspaceId, agentId);
        activity.tell(happened);
      }
      int open = availability.open(workspaceId, List.of(agentId)).getOrDefault(agentId, 0);
      return Availability.of(after, open);
    });
  }

  private Colleague find(UUID workspaceId, UUID agentId, Instant now) {
    return availability.of(workspaceId, List.of(agentId), now).getFirst();
  }

  private void setTimers(UUID workspaceId, Presence before, Colleague after, Instant now) {
    List<SharedTeam> teams = store.teamsOf(workspaceId, after.id());
    if (after.presence() == Presence.ONLINE && before != Presence.ONLINE) {
      timers.set(
          AssignBacklog.KIND,
          teams.stream().map(team -> new Due(workspaceId, team.id(), now)).toList());
    }
    Instant away =
        after.presence() == Presence.AWAY && after.since() != null
            ? after.since()
            : now.plus(AvailabilityStore.HEARD);
    teams.stream()
        .flatMap(team -> Stream.ofNullable(team.handOver()))
        .min(Comparator.naturalOrder())
        .ifPresent(wait -> timers.set(HandOver.KIND, workspaceId, after.id(), away.plus(wait)));
  }
}
