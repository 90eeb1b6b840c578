package io.entente.interactions.intake;

import io.entente.rest.Caller;
import io.entente.rest.http.BodyLimit;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The door for what became of messages. */
@Controller("/api/v1/interactions/revisions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin"})
@Tag(name = "Interactions")
class RevisionIntakeController {
  private final TakeRevisions revisions;
  private final TakePosted posted;

  RevisionIntakeController(TakeRevisions revisions, TakePosted posted) {
    this.revisions = revisions;
    this.posted = posted;
  }

  @Post
  @BodyLimit(mebibytes = 8)
  @Operation(
      operationId = "takeRevisions",
      summary = "Take in edits and deletions",
      description =
          "What a network tells of one message, or an array of up to 1,000, acknowledged as messages"
              + " are. It may come before its message, twice and in any order: the newest edit by"
              + " its time counts, and none that is later than a deletion. What was deleted stays"
              + " in its thread without its text. The id is that of the revision.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(oneOf = {NewRevision.class, NewRevision[].class})))
  @ApiResponse(
      responseCode = "202",
      description = "Taken in",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(oneOf = {Taken.class, BulkTaken.class})))
  HttpResponse<?> take(
      @Parameter(hidden = true) Caller caller, @Body byte[] body, HttpRequest<?> request) {
    return posted.take(revisions, NewRevision.class, caller, body, request);
  }
}
