package io.entente.interactions.team;

import io.entente.events.Ids;
import io.entente.interactions.agent.AgentStore;
import io.entente.interactions.catalogue.Names;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import io.entente.rest.Violation;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Adds and changes teams. */
@Singleton
final class KeepTeam {
  private final Transactions transactions;
  private final TeamStore store;
  private final AgentStore agents;

  KeepTeam(Transactions transactions, TeamStore store, AgentStore agents) {
    this.transactions = transactions;
    this.store = store;
    this.agents = agents;
  }

  Team add(UUID workspaceId, NewTeam added) {
    List<UUID> members = added.members() == null ? List.of() : added.members();
    Team team =
        new Team(
            Ids.next(),
            added.name(),
            members,
            added.assignment() == null ? AssignmentMode.MANUAL : added.assignment(),
            ChangedTeam.orNone(added.handOverMinutes()),
            false);
    transactions.writing(() -> {
      checkMembers(workspaceId, members);
      Names.giving(() -> store.insert(workspaceId, team));
    });
    return team;
  }

  Team change(UUID workspaceId, UUID id, ChangedTeam changed) {
    return transactions.write(() -> {
      Team before = store.lock(workspaceId, id).orElseThrow(() -> new NotFound("team"));
      Team after = changed.onto(before);
      checkMembers(workspaceId, after.members());
      Names.giving(() -> store.update(workspaceId, after));
      return after;
    });
  }

  private void checkMembers(UUID workspaceId, List<UUID> members) {
    Set<UUID> known = agents.members(workspaceId, members);
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      if (!known.contains(members.get(i))) {
        violations.add(new Violation("/members/" + i, AgentStore.UNKNOWN));
      }
    }
    if (!violations.isEmpty()) {
      throw new InvalidRequest(violations);
    }
  }
}
