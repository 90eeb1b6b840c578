package io.entente.interactions.availability;

import io.entente.interactions.activity.Happened;
import io.entente.interactions.activity.TellActivity;
import io.entente.interactions.agent.AgentStore;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import io.entente.rest.Violation;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Sets what an agent is there for. */
@Singleton
final class KeepSkills {
  private final Transactions transactions;
  private final AvailabilityStore store;
  private final AgentStore agents;
  private final TellActivity tell;
  private final Clock clock;

  KeepSkills(
      Transactions transactions,
      AvailabilityStore store,
      AgentStore agents,
      TellActivity tell,
      Clock clock) {
    this.transactions = transactions;
    this.store = store;
    this.agents = agents;
    this.tell = tell;
    this.clock = clock;
  }

  Availability keep(UUID workspaceId, UUID agentId, Skills skills) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return transactions.write(() -> {
      if (agents.members(workspaceId, List.of(agentId)).isEmpty()) {
        throw new NotFound("agent");
      }
      checkReasons(workspaceId, skills);
      store.keep(workspaceId, agentId, skills, now);
      Happened happened = new Happened();
      happened.available(workspaceId, agentId);
      tell.tell(happened);
      Colleague colleague = store.of(workspaceId, List.of(agentId), now).getFirst();
      int open = store.open(workspaceId, List.of(agentId)).getOrDefault(agentId, 0);
      return Availability.of(colleague, open);
    });
  }

  private void checkReasons(UUID workspaceId, Skills skills) {
    Set<UUID> known = store.reasons(workspaceId, skills.reasons());
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < skills.reasons().size(); i++) {
      if (!known.contains(skills.reasons().get(i))) {
        violations.add(new Violation("/reasons/" + i, "is none of this workspace that is known"));
      }
    }
    if (!violations.isEmpty()) {
      throw new InvalidRequest(violations);
    }
  }
}
