package io.entente.interactions.view;

import io.entente.rest.Caller;
import io.entente.rest.EntityTag;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
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
import org.jspecify.annotations.Nullable;

/** Saved views. */
@Controller("/api/v1/views")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent"})
@Tag(name = "Views")
class ViewsController {
  private static final String VERSION = "The ETag of the view that is meant";

  private final FindView find;
  private final WriteViews write;
  private final CountViews count;

  ViewsController(FindView find, WriteViews write, CountViews count) {
    this.find = find;
    this.write = write;
    this.count = count;
  }

  @Get
  @Secured({"owner", "admin", "agent", "viewer"})
  @Operation(
      operationId = "listViews",
      summary = "The views that the caller sees",
      description =
          "The standard ones, which every workspace has under the same ids, then the caller's own,"
              + " their teams' and the workspace's by position and name. Which conversations one"
              + " shows: GET /api/v1/conversations?view=ID.")
  ViewList list(@Parameter(hidden = true) Caller caller) {
    return new ViewList(find.seenBy(caller));
  }

  @Get("/counts")
  @Secured({"owner", "admin", "agent", "viewer"})
  @Operation(
      operationId = "countViews",
      summary = "How many conversations each view shows now",
      description =
          "Up to 1,000 exactly. Where exact is false there are so many at least: more are not"
              + " counted.")
  ViewCountList counts(@Parameter(hidden = true) Caller caller) {
    return new ViewCountList(count.count(caller));
  }

  @Get("/{id}")
  @Secured({"owner", "admin", "agent", "viewer"})
  @Operation(operationId = "getView", summary = "A view")
  HttpResponse<View> get(@Parameter(hidden = true) Caller caller, UUID id) {
    View view = find.find(caller, id);
    return HttpResponse.ok(view).header(HttpHeaders.ETAG, tag(view));
  }

  @Post
  @Operation(
      operationId = "createView",
      summary = "Save a view",
      description =
          "Its filters are those of the list of conversations; me is whoever looks. Agents save"
              + " their own and their teams', owners and admins everybody's.")
  @ApiResponse(responseCode = "201", description = "Saved", useReturnTypeSchema = true)
  HttpResponse<View> create(@Parameter(hidden = true) Caller caller, @Body NewView view) {
    View created = write.create(caller, view);
    return HttpResponse.created(created).header(HttpHeaders.ETAG, tag(created));
  }

  @Patch("/{id}")
  @Operation(
      operationId = "changeView",
      summary = "Change a view",
      description = "What is not given stays; filters are replaced as a whole.")
  @ApiResponse(responseCode = "200", description = "Changed", useReturnTypeSchema = true)
  HttpResponse<View> change(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable @Parameter(description = VERSION) String ifMatch,
      @Body ChangedView change) {
    View changed = write.change(caller, id, change, ifMatch);
    return HttpResponse.ok(changed).header(HttpHeaders.ETAG, tag(changed));
  }

  @Delete("/{id}")
  @Operation(operationId = "deleteView", summary = "Throw a view away")
  @ApiResponse(responseCode = "204", description = "Gone")
  HttpResponse<?> delete(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable @Parameter(description = VERSION) String ifMatch) {
    write.delete(caller, id, ifMatch);
    return HttpResponse.noContent();
  }

  private static String tag(View view) {
    return new EntityTag(view.version()).toString();
  }
}
