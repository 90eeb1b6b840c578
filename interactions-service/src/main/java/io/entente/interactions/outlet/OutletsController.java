package io.entente.interactions.outlet;

import io.entente.rest.Caller;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

/** How replies leave for the networks. */
@Controller("/api/v1/connections/{id}/outlet")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin"})
@Tag(name = "Connections")
class OutletsController {
  private final ChangeOutlet change;

  OutletsController(ChangeOutlet change) {
    this.change = change;
  }

  @Put
  @Operation(
      operationId = "setOutlet",
      summary = "Say how a connection's replies leave",
      description =
          "By a webhook of yours, or the interface of Telegram, Messenger, Instagram or WhatsApp."
              + " The secret is kept sealed and never shown. Replies that wait because the other"
              + " side refused who sends are sent then.")
  Outlet put(@Parameter(hidden = true) Caller caller, UUID id, @Body NewOutlet outlet) {
    return change.put(caller.workspaceId(), id, outlet);
  }

  @Delete
  @Status(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "removeOutlet",
      summary = "Have a connection's replies stay here",
      description =
          "They stand in the thread and go nowhere. Those that were on their way fail, with that"
              + " reason.")
  @ApiResponse(responseCode = "204", description = "There is none now")
  void remove(@Parameter(hidden = true) Caller caller, UUID id) {
    change.remove(caller.workspaceId(), id);
  }
}
