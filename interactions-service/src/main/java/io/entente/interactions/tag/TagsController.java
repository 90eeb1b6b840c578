package io.entente.interactions.tag;

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
import java.util.UUID;

/** Tags. */
@Controller("/api/v1/tags")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin"})
@io.swagger.v3.oas.annotations.tags.Tag(name = "Tags")
class TagsController {
  private final KeepTag keep;
  private final TagStore store;

  TagsController(KeepTag keep, TagStore store) {
    this.keep = keep;
    this.store = store;
  }

  @Get
  @Secured({"owner", "admin", "agent", "viewer"})
  @Operation(
      operationId = "listTags",
      summary = "All tags",
      description = "Retired ones too, which can't be set any more.")
  TagList list(@Parameter(hidden = true) Caller caller) {
    return new TagList(store.all(caller.workspaceId()));
  }

  @Post
  @Operation(operationId = "createTag", summary = "Add a tag")
  @ApiResponse(responseCode = "201", description = "Added", useReturnTypeSchema = true)
  HttpResponse<Tag> create(@Parameter(hidden = true) Caller caller, @Body NewTag added) {
    return HttpResponse.created(keep.add(caller.workspaceId(), added));
  }

  @Patch("/{id}")
  @Operation(
      operationId = "changeTag",
      summary = "Change a tag",
      description = "What is not given stays. Retired, it stays where it is set.")
  Tag change(@Parameter(hidden = true) Caller caller, UUID id, @Body ChangedTag changed) {
    return keep.change(caller.workspaceId(), id, changed);
  }
}
