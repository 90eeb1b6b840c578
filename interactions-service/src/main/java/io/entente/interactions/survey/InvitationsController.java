package io.entente.interactions.survey;

import io.entente.interactions.conversation.FindConversation;
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

/** What the customer of a conversation was asked. */
@Controller("/api/v1/conversations/{id}/surveys")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent"})
@Tag(name = "Surveys")
class InvitationsController {
  private final InvitationStore invitations;
  private final FindConversation find;
  private final AskByHand ask;
  private final OncePerKey once;
  private final StrictJson json;

  InvitationsController(
      InvitationStore invitations,
      FindConversation find,
      AskByHand ask,
      OncePerKey once,
      StrictJson json) {
    this.invitations = invitations;
    this.find = find;
    this.ask = ask;
    this.once = once;
    this.json = json;
  }

  @Get
  @Secured({"owner", "admin", "agent", "viewer"})
  @Operation(
      operationId = "listInvitations",
      summary = "What the customer was asked, and answered",
      description = "In the order of asking. A comment is plain text.")
  SurveyInvitationList list(@Parameter(hidden = true) Caller caller, UUID id) {
    UUID conversationId = find.find(caller, id).id();
    return new SurveyInvitationList(
        invitations.of(caller.workspaceId(), conversationId).stream()
            .map(SurveyInvitation::of)
            .toList());
  }

  @Post
  @Operation(
      operationId = "askCustomer",
      summary = "Ask the customer now",
      description =
          "About the conversation's current cycle, also while it is open, and by a survey that is"
              + " not active. Nobody is asked twice about a cycle. Owners and admins can ask whoever"
              + " was asked lately, by force.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = NewInvitation.class)))
  @ApiResponse(responseCode = "201", description = "Asked", useReturnTypeSchema = true)
  HttpResponse<SurveyInvitation> ask(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header("Idempotency-Key") @Nullable @Parameter(description = IdempotencyKey.DESCRIPTION)
          String key,
      @Body byte[] body) {
    NewInvitation request = json.read(body, NewInvitation.class);
    return HttpResponse.created(
        once.run(
            caller,
            IdempotencyKey.of(key, "surveys/" + id, body),
            SurveyInvitation.class,
            () -> ask.ask(caller, id, request)));
  }
}
