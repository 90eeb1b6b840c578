package io.entente.interactions.reply;

import io.entente.interactions.idempotency.IdempotencyKey;
import io.entente.interactions.idempotency.OncePerKey;
import io.entente.rest.Caller;
import io.entente.rest.json.StrictJson;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What members write in conversations. */
@Controller("/api/v1/conversations/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent"})
@Tag(name = "Conversations")
class RepliesController {
  private static final String ONCE =
      "A name of the request: sent again within a day, it changes nothing and is answered alike";

  private final WriteReply write;
  private final OncePerKey once;
  private final StrictJson json;

  RepliesController(WriteReply write, OncePerKey once, StrictJson json) {
    this.write = write;
    this.once = once;
    this.json = json;
  }

  @Post("/replies")
  @Operation(operationId = "reply", summary = "Answer the customer")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = NewText.class)))
  @ApiResponse(responseCode = "201", description = "On its way", useReturnTypeSchema = true)
  HttpResponse<Reply> reply(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header("Idempotency-Key") @Nullable @Parameter(description = ONCE) String key,
      @Body byte[] body) {
    NewText text = json.read(body, NewText.class);
    return HttpResponse.created(
        once.run(
            caller,
            IdempotencyKey.of(key, "replies/" + id, body),
            Reply.class,
            () -> write.reply(caller, id, text)));
  }

  @Post("/notes")
  @Operation(
      operationId = "note",
      summary = "Write a private note",
      description = "The customer never sees it, and it answers nothing.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = NewNote.class)))
  @ApiResponse(responseCode = "201", description = "Written", useReturnTypeSchema = true)
  HttpResponse<Note> note(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header("Idempotency-Key") @Nullable @Parameter(description = ONCE) String key,
      @Body byte[] body) {
    NewNote note = json.read(body, NewNote.class);
    return HttpResponse.created(
        once.run(
            caller,
            IdempotencyKey.of(key, "notes/" + id, body),
            Note.class,
            () -> write.note(caller, id, note)));
  }
}
