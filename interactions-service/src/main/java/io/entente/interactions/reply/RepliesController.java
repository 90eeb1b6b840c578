package io.entente.interactions.reply;

import io.entente.events.Ids;
import io.entente.rest.Caller;
import io.entente.rest.json.StrictJson;
import io.entente.service.idempotency.IdempotencyKey;
import io.entente.service.idempotency.OncePerKey;
import io.entente.sql.Transactions;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
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
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What members write in conversations. */
@Controller("/api/v1/conversations/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent"})
@Tag(name = "Conversations")
class RepliesController {
  private final WriteReply write;
  private final QueueReply queue;
  private final QueuedReplies queued;
  private final OncePerKey once;
  private final Transactions transactions;
  private final StrictJson json;
  private final Clock clock;

  RepliesController(
      WriteReply write,
      QueueReply queue,
      QueuedReplies queued,
      OncePerKey once,
      Transactions transactions,
      StrictJson json,
      Clock clock) {
    this.write = write;
    this.queue = queue;
    this.queued = queued;
    this.once = once;
    this.transactions = transactions;
    this.json = json;
    this.clock = clock;
  }

  @Post("/replies")
  @Operation(
      operationId = "reply",
      summary = "Answer the customer",
      description =
          "At once; or at sendAt; or after undoSeconds, until when it can be taken back. What the"
              + " caller had begun to write there is forgotten. An offer (purpose marketing) is"
              + " refused, with 409 not_allowed, unless the customer has allowed offers there.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = NewReply.class)))
  @ApiResponse(responseCode = "201", description = "On its way", useReturnTypeSchema = true)
  HttpResponse<Reply> reply(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header("Idempotency-Key") @Nullable @Parameter(description = IdempotencyKey.DESCRIPTION)
          String key,
      @Body byte[] body) {
    NewReply reply = json.read(body, NewReply.class);
    Instant dueAt = reply.dueAt(clock.instant());
    return HttpResponse.created(
        once.run(
            caller,
            IdempotencyKey.of(key, "replies/" + id, body),
            Reply.class,
            () ->
                dueAt == null
                    ? write.reply(caller, id, reply.written(Ids.next()), reply.sentFor())
                    : queue.queue(caller, id, reply.written(Ids.next()), dueAt, reply.sentFor())));
  }

  @Get("/replies")
  @Secured({"owner", "admin", "agent", "viewer"})
  @Operation(
      operationId = "listQueuedReplies",
      summary = "Replies that wait to be sent, and those that could not be",
      description = "The next to be sent first. What is sent stands in the thread.")
  QueuedReplyList queued(@Parameter(hidden = true) Caller caller, UUID id) {
    return new QueuedReplyList(queued.list(caller.workspaceId(), id));
  }

  @Delete("/replies/{replyId}")
  @Operation(
      operationId = "takeReplyBack",
      summary = "Take back a reply that waits to be sent",
      description = "Its text is its writer's draft again. 404 once it is sent.")
  QueuedReply takeBack(@Parameter(hidden = true) Caller caller, UUID id, UUID replyId) {
    return transactions.write(() -> queue.takeBack(caller, id, replyId));
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
      @Header("Idempotency-Key") @Nullable @Parameter(description = IdempotencyKey.DESCRIPTION)
          String key,
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
