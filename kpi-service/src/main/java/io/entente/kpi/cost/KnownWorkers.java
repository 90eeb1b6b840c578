package io.entente.kpi.cost;

import io.entente.kpi.cell.Dimension;
import io.entente.kpi.generation.Generations;
import io.entente.kpi.sum.CellSumStore;
import io.entente.rest.Caller;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Unavailable;
import io.entente.rest.member.AskMembers;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Sees that agents and teams whose hours are to cost something are there. Those that figures tell
 * of are, also when they have left since: what they did is still to be priced. Of others, the
 * gateway is asked.
 */
@Singleton
final class KnownWorkers {
  private final Generations generations;
  private final CellSumStore cells;
  private final AskMembers members;

  KnownWorkers(Generations generations, CellSumStore cells, AskMembers members) {
    this.generations = generations;
    this.cells = cells;
    this.members = members;
  }

  /**
   * @param authorization as the caller sent it
   * @throws InvalidRequest if there is no such agent or team
   * @throws Unavailable if the gateway does not say
   */
  void check(Caller caller, String authorization, NewCostRate asked) {
    UUID agentId = asked.agentId();
    if (agentId != null && !isTold(caller, Dimension.AGENT, agentId)) {
      members.check(caller, authorization, agentId, "/agentId");
    }
    UUID teamId = asked.teamId();
    if (teamId != null && !isTold(caller, Dimension.TEAM, teamId)) {
      members.checkTeam(authorization, teamId, "/teamId");
    }
  }

  private boolean isTold(Caller caller, Dimension dimension, UUID id) {
    return cells.isMember(generations.current(caller.workspaceId()), dimension, id);
  }
}
