package io.entente.interactions.attribute;

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

/** Attributes of conversations. */
@Controller("/api/v1/attributes")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin"})
@Tag(name = "Attributes")
class AttributesController {
  private final KeepAttribute keep;
  private final AttributeStore store;

  AttributesController(KeepAttribute keep, AttributeStore store) {
    this.keep = keep;
    this.store = store;
  }

  @Get
  @Secured({"owner", "admin", "agent", "viewer"})
  @Operation(
      operationId = "listAttributes",
      summary = "All attributes",
      description = "Retired ones too, which can't be set any more.")
  AttributeList list(@Parameter(hidden = true) Caller caller) {
    return new AttributeList(store.all(caller.workspaceId()));
  }

  @Post
  @Operation(operationId = "createAttribute", summary = "Add an attribute")
  @ApiResponse(responseCode = "201", description = "Added", useReturnTypeSchema = true)
  HttpResponse<Attribute> create(
      @Parameter(hidden = true) Caller caller, @Body NewAttribute added) {
    return HttpResponse.created(keep.add(caller.workspaceId(), added));
  }

  @Patch("/{key}")
  @Operation(
      operationId = "changeAttribute",
      summary = "Change an attribute",
      description = "What is not given stays. Retired, it stays where it is set.")
  Attribute change(
      @Parameter(hidden = true) Caller caller, String key, @Body ChangedAttribute changed) {
    return keep.change(caller.workspaceId(), key, changed);
  }
}
