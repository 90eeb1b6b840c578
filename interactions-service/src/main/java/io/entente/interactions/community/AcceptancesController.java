package io.entente.interactions.community;

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

/** The door for what is accepted on forums. */
@Controller("/api/v1/acceptances")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin"})
@Tag(name = "Community")
class AcceptancesController {
  private static final int MOST_ITEMS = 1_000;

  private final TakeAcceptances take;
  private final StrictJson json;

  AcceptancesController(TakeAcceptances take, StrictJson json) {
    this.take = take;
    this.json = json;
  }

  @Post
  @Operation(
      operationId = "takeAcceptances",
      summary = "Tell which answers were accepted on their network",
      description =
          "Up to 1,000, in any order, also before the answers themselves are taken in: they count"
              + " from then on. The later of acceptedAt and withdrawnAt holds, whichever is told"
              + " first. The bad ones are rejected, each with its problem, and the others taken."
              + " The same again changes nothing.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              array = @ArraySchema(schema = @Schema(implementation = NewAcceptance.class))))
  AcceptancesTaken take(
      @Parameter(hidden = true) Caller caller, @Body byte[] body, HttpRequest<?> request) {
    return take.take(
        caller,
        json.readItems(body, NewAcceptance.class, MOST_ITEMS),
        Languages.of(request.getHeaders()));
  }
}
