package io.entente.interactions.assignment;

import io.entente.interactions.availability.Availability;
import io.entente.rest.Caller;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

/** Whether agents are there. */
@Controller("/api/v1/agents")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent"})
@Tag(name = "Agents")
class PresenceController {
  private final TellPresence tell;

  PresenceController(TellPresence tell) {
    this.tell = tell;
  }

  @Put("/{id}/presence")
  @Operation(
      operationId = "tellPresence",
      summary = "Say whether an agent takes work",
      description =
          "Online takes what the teams give out, busy keeps what is there and gets nothing more, away"
              + " may have it given to others. Said again at least every five minutes, else the agent"
              + " is away. Members say it of themselves, owners and admins of anybody.")
  Availability tell(@Parameter(hidden = true) Caller caller, UUID id, @Body NewPresence said) {
    return tell.tell(caller, id, said.presence());
  }
}
