package io.entente.interactions.agent;

import io.entente.rest.Caller;
import io.entente.rest.Forbidden;
import io.entente.sql.Transactions;
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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Those who answer. */
@Controller("/api/v1/agents")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent", "viewer"})
@Tag(name = "Agents")
class AgentsController {
  private final AgentStore agents;
  private final Transactions transactions;
  private final Clock clock;

  AgentsController(AgentStore agents, Transactions transactions, Clock clock) {
    this.agents = agents;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Get
  @Operation(
      operationId = "listAgents",
      summary = "All agents",
      description =
          "Members who have done something here or were told of, and accounts that answered on a"
              + " network.")
  AgentList list(@Parameter(hidden = true) Caller caller) {
    return new AgentList(agents.all(caller.workspaceId()));
  }

  @Put("/{id}")
  @Secured({"owner", "admin", "agent"})
  @Operation(
      operationId = "tellOfAgent",
      summary = "Tell of a member who has done nothing here yet",
      description =
          "Whoever does something is known from then on; work can be given to others once they were"
              + " told of. Members tell of themselves, owners and admins of anybody: the id is the"
              + " member's of POST /api/v1/members.")
  Agent tell(@Parameter(hidden = true) Caller caller, UUID id, @Body AgentName named) {
    if (!id.equals(caller.memberId()) && !caller.isAtLeastAdmin()) {
      throw new Forbidden("Only owners and admins tell of others.");
    }
    AgentStore.Named told =
        new AgentStore.Named(
            caller.workspaceId(),
            id,
            AgentKind.MEMBER,
            named.name(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    transactions.writing(() -> agents.see(List.of(told)));
    return new Agent(id, named.name(), AgentKind.MEMBER);
  }
}
