package io.entente.interactions.resolution;

import io.entente.rest.Caller;
import io.entente.rest.json.StrictJson;
import io.entente.rest.problem.Languages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What was done on conversations elsewhere. */
@Controller("/api/v1/conversations/acts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin"})
@Tag(name = "Conversations")
class ActsController {
  private static final int MOST_ITEMS = 1_000;

  private final TakeActs take;
  private final StrictJson json;

  ActsController(TakeActs take, StrictJson json) {
    this.take = take;
    this.json = json;
  }

  @Post
  @Operation(
      operationId = "takeActs",
      summary = "Tell what was done elsewhere",
      description =
          "Up to 1,000 resolutions, reopenings and waits for customers, in any order, each of the"
              + " conversation that a message belongs to; of a thread with several it counts for"
              + " the one of that time. The bad ones are rejected, each with its problem: one"
              + " whose message is not filed yet with status 404, to be told again. The same again"
              + " changes nothing.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              array = @ArraySchema(schema = @Schema(implementation = NewAct.class))))
  ActsTaken take(
      @Parameter(hidden = true) Caller caller, @Body byte[] body, HttpRequest<?> request) {
    return take.take(
        caller, json.readItems(body, NewAct.class, MOST_ITEMS), Languages.of(request.getHeaders()));
  }
}
