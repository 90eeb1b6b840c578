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

/** The door for messages. */
@Controller("/api/v1/interactions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent"})
@Tag(name = "Interactions")
class IntakeController {
  private final TakeInteractions take;
  private final TakePosted posted;

  IntakeController(TakeInteractions take, TakePosted posted) {
    this.take = take;
    this.posted = posted;
  }

  @Post
  @BodyLimit(mebibytes = 8)
  @Operation(
      operationId = "takeInteractions",
      summary = "Take in messages",
      description =
          "One message of up to 1 MiB, or an array of up to 1,000 of up to 8 MiB in all. The answer"
              + " comes when the log has them for good; they are filed at once after that, also if"
              + " the database is away just now. The same message always has the same id: sending"
              + " it again changes nothing. Of an array the bad ones are rejected, each with its"
              + " problem, and the others taken.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(oneOf = {NewInteraction.class, NewInteraction[].class})))
  @ApiResponse(
      responseCode = "202",
      description = "Taken in",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(oneOf = {Taken.class, BulkTaken.class})))
  HttpResponse<?> take(
      @Parameter(hidden = true) Caller caller, @Body byte[] body, HttpRequest<?> request) {
    return posted.take(take, NewInteraction.class, caller, body, request);
  }
}
