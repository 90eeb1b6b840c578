package io.entente.interactions.reason;

import io.entente.rest.Caller;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

/** Reasons, in two levels. */
@Controller("/api/v1/reasons")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin"})
@Tag(name = "Reasons")
class ReasonsController {
  private final KeepReason keep;
  private final ReasonStore store;

  ReasonsController(KeepReason keep, ReasonStore store) {
    this.keep = keep;
    this.store = store;
  }

  @Get
  @Secured({"owner", "admin", "agent", "viewer"})
  @Operation(
      operationId = "listReasons",
      summary = "All reasons",
      description = "Retired ones too, which can't be set any more.")
  ReasonList list(@Parameter(hidden = true) Caller caller) {
    return new ReasonList(store.all(caller.workspaceId()));
  }

  @Post
  @Operation(
      operationId = "createReason",
      summary = "Add a reason",
      description = "Below another, if parentId names one of the first level.")
  @ApiResponse(responseCode = "201", description = "Added", useReturnTypeSchema = true)
  HttpResponse<Reason> create(@Parameter(hidden = true) Caller caller, @Body NewReason added) {
    return HttpResponse.created(keep.add(caller.workspaceId(), added));
  }

  @Patch("/{id}")
  @Operation(
      operationId = "changeReason",
      summary = "Change a reason",
      description = "What is not given stays. Retired, it stays where it is set.")
  Reason change(@Parameter(hidden = true) Caller caller, UUID id, @Body ChangedReason changed) {
    return keep.change(caller.workspaceId(), id, changed);
  }
}
