package io.entente.contacts.hold;

import io.entente.contacts.contact.Homes;
import io.entente.rest.Caller;
import io.entente.rest.NotFound;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

/** Holds on contacts. */
@Controller("/api/v1/contacts/{id}/hold")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin"})
@Tag(name = "Privacy")
class HoldsController {
  private final Homes homes;
  private final ContactHoldStore holds;
  private final HoldContact hold;

  HoldsController(Homes homes, ContactHoldStore holds, HoldContact hold) {
    this.homes = homes;
    this.holds = holds;
    this.hold = hold;
  }

  @Get
  @Operation(
      operationId = "getContactHold",
      summary = "Why nothing of a contact may be erased",
      description = "404 if nothing holds it.")
  ContactHold get(@Parameter(hidden = true) Caller caller, UUID id) {
    UUID workspaceId = caller.workspaceId();
    UUID shownAs = homes.finalOf(workspaceId, id).orElseThrow(() -> new NotFound("contact"));
    return holds
        .newest(workspaceId, homes.of(workspaceId, shownAs))
        .orElseThrow(() -> new NotFound("hold"));
  }

  @Put
  @Operation(
      operationId = "holdContact",
      summary = "Have nothing of a contact be erased",
      description =
          "Such as while a dispute lasts: no rule of retention, and nobody who asks, erases anything"
              + " until the hold is taken away.")
  ContactHold put(@Parameter(hidden = true) Caller caller, UUID id, @Body NewContactHold asked) {
    return hold.hold(caller, id, asked);
  }

  @Delete
  @Status(HttpStatus.NO_CONTENT)
  @Operation(operationId = "releaseContact", summary = "Let a contact be erased again")
  void delete(@Parameter(hidden = true) Caller caller, UUID id) {
    hold.release(caller, id);
  }
}
