package io.entente.interactions.delivery;

import io.entente.interactions.conversation.FindConversation;
import io.entente.interactions.reply.Reply;
import io.entente.rest.Caller;
import io.entente.rest.json.StrictJson;
import io.entente.service.idempotency.IdempotencyKey;
import io.entente.service.idempotency.OncePerKey;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What networks take, and what becomes of replies that they did not. */
@Controller("/api/v1/conversations/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent"})
@Tag(name = "Conversations")
class DeliveriesController {
  private final FindConversation find;
  private final KnowLimits limits;
  private final SettleReply settle;
  private final OncePerKey once;
  private final StrictJson json;

  DeliveriesController(
      FindConversation find,
      KnowLimits limits,
      SettleReply settle,
      OncePerKey once,
      StrictJson json) {
    this.find = find;
    this.limits = limits;
    this.settle = settle;
    this.once = once;
    this.json = json;
  }

  @Get("/reply-rules")
  @Secured({"owner", "admin", "agent", "viewer"})
  @Operation(
      operationId = "getReplyRules",
      summary = "What can be answered now",
      description =
          "How long a reply may be, and until when the network takes one. A reply that breaks these"
              + " is refused with 422.")
  ReplyRules rules(@Parameter(hidden = true) Caller caller, UUID id) {
    return limits.of(caller.workspaceId(), find.find(caller, id).id());
  }

  @Post("/replies/{replyId}/attempts")
  @Operation(
      operationId = "settleReply",
      summary = "Send a reply again, or say that it was sent",
      description =
          "For a reply that failed, or one of which the network has not said whether it took it:"
              + " that one is never sent again by itself. 409 for all others.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = NewAttempt.class)))
  @ApiResponse(responseCode = "201", description = "Decided", useReturnTypeSchema = true)
  HttpResponse<Reply> settle(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      UUID replyId,
      @Header("Idempotency-Key") @Nullable @Parameter(description = IdempotencyKey.DESCRIPTION)
          String key,
      @Body byte[] body) {
    NewAttempt attempt = json.read(body, NewAttempt.class);
    return HttpResponse.created(
        once.run(
            caller,
            IdempotencyKey.of(key, "attempts/" + replyId, body),
            Reply.class,
            () -> settle.settle(caller, id, replyId, attempt)));
  }
}
