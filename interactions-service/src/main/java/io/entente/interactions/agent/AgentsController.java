package io.entente.interactions.agent;

import io.entente.rest.Caller;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Those who answer. */
@Controller("/api/v1/agents")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent", "viewer"})
@Tag(name = "Agents")
class AgentsController {
  private final AgentStore agents;

  AgentsController(AgentStore agents) {
    this.agents = agents;
  }

  @Get
  @Operation(
      operationId = "listAgents",
      summary = "All agents",
      description = "Members who have answered, and accounts that answered on a network.")
  AgentList list(@Parameter(hidden = true) Caller caller) {
    return new AgentList(agents.all(caller.workspaceId()));
  }
}
