package io.entente.interactions.availability;

import io.entente.interactions.agent.Agent;
import io.entente.interactions.agent.AgentKind;
import io.entente.interactions.agent.AgentStore;
import io.entente.rest.Caller;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who takes work, how much, and which. */
@Controller("/api/v1/agents")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin"})
@Tag(name = "Agents")
class AvailabilityController {
  private final AvailabilityStore store;
  private final AgentStore agents;
  private final KeepSkills keep;
  private final Clock clock;

  AvailabilityController(AvailabilityStore store, AgentStore agents, KeepSkills keep, Clock clock) {
    this.store = store;
    this.agents = agents;
    this.keep = keep;
    this.clock = clock;
  }

  @Get("/availability")
  @Secured({"owner", "admin", "agent", "viewer"})
  @Operation(
      operationId = "listAvailability",
      summary = "Who takes work just now",
      description =
          "All members who are known as agents, with how many open conversations each of them owns."
              + " Who has said nothing for five minutes is away.")
  AvailabilityList list(@Parameter(hidden = true) Caller caller) {
    List<UUID> members =
        agents.all(caller.workspaceId()).stream()
            .filter(agent -> agent.kind() == AgentKind.MEMBER)
            .map(Agent::id)
            .toList();
    Map<UUID, Integer> open = store.open(caller.workspaceId(), members);
    return new AvailabilityList(
        store.of(caller.workspaceId(), members, clock.instant()).stream()
            .map(it -> Availability.of(it, open.getOrDefault(it.id(), 0)))
            .toList());
  }

  @Put("/{id}/skills")
  @Operation(
      operationId = "keepSkills",
      summary = "Set how much an agent takes, and which work",
      description =
          "For the teams that give their work out by themselves. An empty list stands for"
              + " everything. Where nobody of a team has a skill that a conversation asks for, it is"
              + " not asked for.")
  Availability keep(@Parameter(hidden = true) Caller caller, UUID id, @Body Skills skills) {
    return keep.keep(caller.workspaceId(), id, skills);
  }
}
