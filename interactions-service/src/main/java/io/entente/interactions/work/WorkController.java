package io.entente.interactions.work;

import io.entente.interactions.conversation.Conversation;
import io.entente.interactions.conversation.FindConversation;
import io.entente.rest.Caller;
import io.entente.rest.EntityTag;
import io.entente.rest.json.StrictJson;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
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

/** The work on a conversation. */
@Controller("/api/v1/conversations/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent"})
@Tag(name = "Conversations")
class WorkController {
  static final String MERGE_PATCH = "application/merge-patch+json";

  private final ChangeConversation change;
  private final FindConversation find;
  private final StrictJson json;

  WorkController(ChangeConversation change, FindConversation find, StrictJson json) {
    this.change = change;
    this.find = find;
    this.json = json;
  }

  @Patch
  @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changeConversation",
      summary = "Change a conversation",
      description =
          "A JSON merge patch (RFC 7396): status, priority, owner, team, reason, tags, attributes and"
              + " title. Everything that is asked is done, or nothing. What is as asked already is no"
              + " change. Pending waits for the customer, snoozed for a moment; either ends when the"
              + " customer writes.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MERGE_PATCH,
            schema = @Schema(implementation = PatchedConversation.class)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = PatchedConversation.class))
      })
  @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
  HttpResponse<Conversation> change(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header(HttpHeaders.IF_MATCH)
          @Nullable
          @Parameter(description = "The ETag of the conversation that is meant")
          String ifMatch,
      @Body byte[] body) {
    ConversationPatch patch = PatchReader.read(json.readMembers(body));
    UUID changed = change.change(caller, id, patch, ifMatch);
    Conversation now = find.find(caller, changed);
    return HttpResponse.ok(now).header(HttpHeaders.ETAG, new EntityTag(now.version()).toString());
  }
}
