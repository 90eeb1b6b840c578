package io.entente.interactions.intake;

import io.entente.events.InboundInteraction;
import io.entente.interactions.connection.Connection;
import io.entente.rest.Caller;
import io.entente.rest.http.BodyLimit;
import io.entente.rest.json.StrictJson;
import io.entente.rest.problem.Languages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.exceptions.HttpStatusException;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The door for messages. */
@Controller("/api/v1/interactions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent"})
@Tag(name = "Interactions")
class IntakeController {
  private static final int MOST_ITEMS = 1_000;
  private static final int MOST_BYTES_OF_ONE = 1024 * 1024;

  private final TakeInteractions take;
  private final TakeBulk takeBulk;
  private final StrictJson json;

  IntakeController(TakeInteractions take, TakeBulk takeBulk, StrictJson json) {
    this.take = take;
    this.takeBulk = takeBulk;
    this.json = json;
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
    if (StrictJson.isArray(body)) {
      return HttpResponse.accepted()
          .body(
              takeBulk.take(
                  caller,
                  json.readItems(body, NewInteraction.class, MOST_ITEMS),
                  Languages.of(request.getHeaders())));
    }
    if (body.length > MOST_BYTES_OF_ONE) {
      throw new HttpStatusException(
          HttpStatus.REQUEST_ENTITY_TOO_LARGE, "One message has 1 MiB at most.");
    }
    return HttpResponse.accepted()
        .body(new Taken(takeOne(caller, json.read(body, NewInteraction.class))));
  }

  private UUID takeOne(Caller caller, NewInteraction message) {
    Map<UUID, Connection> connections = take.connections(caller, List.of(message));
    InboundInteraction event =
        take.check(caller, message, connections.get(message.connectionId()), "");
    take.publish(List.of(event));
    return event.id();
  }
}
