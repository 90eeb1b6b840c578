package io.entente.interactions.regroup;

import io.entente.rest.Caller;
import io.entente.rest.EntityTag;
import io.entente.rest.json.StrictJson;
import io.entente.service.idempotency.IdempotencyKey;
import io.entente.service.idempotency.OncePerKey;
import io.micronaut.http.HttpHeaders;
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

/** Which messages make a conversation, where members know better than the network. */
@Controller("/api/v1/conversations/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent"})
@Tag(name = "Conversations")
class RegroupController {
  private static final String VERSION = "The ETag of the conversation in the path";

  private final MergeConversations merge;
  private final SplitConversation split;
  private final OncePerKey once;
  private final StrictJson json;

  RegroupController(
      MergeConversations merge, SplitConversation split, OncePerKey once, StrictJson json) {
    this.merge = merge;
    this.split = split;
    this.once = once;
    this.json = json;
  }

  @Post("/merges")
  @Operation(
      operationId = "mergeConversation",
      summary = "Merge a conversation into another of the same person",
      description =
          "All that is of this one goes to the other, also what is yet to come; its id leads there."
              + " Clocks are counted anew over both. Of one customer's conversations in a thread the"
              + " last two can be merged, of different threads the last of each; the customers are"
              + " one identity or those of one contact. A split at either first message takes it"
              + " back.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = NewMerge.class)))
  @ApiResponse(responseCode = "201", description = "Merged", useReturnTypeSchema = true)
  HttpResponse<Merge> merge(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable @Parameter(description = VERSION) String ifMatch,
      @Header("Idempotency-Key") @Nullable @Parameter(description = IdempotencyKey.DESCRIPTION)
          String key,
      @Body byte[] body) {
    NewMerge request = json.read(body, NewMerge.class);
    Merge merged =
        once.run(
            caller,
            IdempotencyKey.of(key, "merges/" + id, body),
            Merge.class,
            () -> merge.merge(caller, id, request, ifMatch));
    return HttpResponse.created(merged)
        .header(HttpHeaders.ETAG, new EntityTag(merged.version()).toString());
  }

  @Post("/splits")
  @Operation(
      operationId = "splitConversation",
      summary = "Begin another conversation at a message",
      description =
          "The customer's message, what answers it, and whatever comes later and answers nothing"
              + " before it, make a conversation of their own that follows this one; so does what is"
              + " yet to come. What was done on this one stays. At a message where two were merged"
              + " the merge is taken back instead.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = NewSplit.class)))
  @ApiResponse(responseCode = "201", description = "Split", useReturnTypeSchema = true)
  HttpResponse<Split> split(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable @Parameter(description = VERSION) String ifMatch,
      @Header("Idempotency-Key") @Nullable @Parameter(description = IdempotencyKey.DESCRIPTION)
          String key,
      @Body byte[] body) {
    NewSplit request = json.read(body, NewSplit.class);
    Split made =
        once.run(
            caller,
            IdempotencyKey.of(key, "splits/" + id, body),
            Split.class,
            () -> split.split(caller, id, request, ifMatch));
    return HttpResponse.created(made)
        .header(HttpHeaders.ETAG, new EntityTag(made.version()).toString());
  }
}
