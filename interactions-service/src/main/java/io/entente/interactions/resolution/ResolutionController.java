package io.entente.interactions.resolution;

import io.entente.rest.Caller;
import io.entente.rest.EntityTag;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Header;
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

/** The end of the work on a conversation. */
@Controller("/api/v1/conversations/{id}/resolution")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent"})
@Tag(name = "Conversations")
class ResolutionController {
  private static final String VERSION = "The ETag of the conversation that is meant";

  private final ResolveConversation resolve;
  private final ReopenConversation reopen;

  ResolutionController(ResolveConversation resolve, ReopenConversation reopen) {
    this.resolve = resolve;
    this.reopen = reopen;
  }

  @Post
  @Operation(
      operationId = "resolve",
      summary = "Resolve a conversation",
      description =
          "Without a body: now, by the caller. With occurredAt or actor (owners and admins) what was"
              + " done elsewhere is recorded, also long ago.")
  @ApiResponse(responseCode = "201", description = "Resolved", useReturnTypeSchema = true)
  HttpResponse<Resolution> resolve(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable @Parameter(description = VERSION) String ifMatch,
      @Body @Nullable NewResolution resolution) {
    Resolution resolved =
        resolve.resolve(caller, id, resolution == null ? NewResolution.NOW : resolution, ifMatch);
    return HttpResponse.created(resolved)
        .header(HttpHeaders.ETAG, new EntityTag(resolved.version()).toString());
  }

  @Delete
  @Operation(operationId = "reopen", summary = "Take a resolved conversation up again")
  @ApiResponse(responseCode = "204", description = "Open again")
  HttpResponse<?> reopen(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable @Parameter(description = VERSION) String ifMatch) {
    long version = reopen.reopen(caller, id, ifMatch);
    return HttpResponse.noContent().header(HttpHeaders.ETAG, new EntityTag(version).toString());
  }
}
