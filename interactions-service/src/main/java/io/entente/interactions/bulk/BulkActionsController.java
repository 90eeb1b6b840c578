package io.entente.interactions.bulk;

import io.entente.events.EventJson;
import io.entente.interactions.work.ConversationPatch;
import io.entente.interactions.work.PatchReader;
import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.Cursors;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Page;
import io.entente.rest.Problem;
import io.entente.rest.json.StrictJson;
import io.entente.rest.problem.Languages;
import io.entente.service.idempotency.IdempotencyKey;
import io.entente.service.idempotency.OncePerKey;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes of many conversations at once. */
@Controller("/api/v1/bulk-actions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent"})
@Tag(name = "Bulk actions")
class BulkActionsController {
  private static final int MOST = 1_000;

  private final AskBulkAction ask;
  private final FindBulkAction find;
  private final CancelBulkAction cancel;
  private final BulkItemStore items;
  private final OncePerKey once;
  private final StrictJson strict;
  private final EventJson json;
  private final Cursors cursors;

  BulkActionsController(
      AskBulkAction ask,
      FindBulkAction find,
      CancelBulkAction cancel,
      BulkItemStore items,
      OncePerKey once,
      StrictJson strict,
      EventJson json,
      Cursors cursors) {
    this.ask = ask;
    this.find = find;
    this.cancel = cancel;
    this.items = items;
    this.once = once;
    this.strict = strict;
    this.json = json;
    this.cursors = cursors;
  }

  @Post
  @Operation(
      operationId = "changeConversations",
      summary = "Change many conversations",
      description =
          "In the background: those that are named, or all that a view shows or filters match when"
              + " the action begins, 100,000 at most. Each is changed as by a patch of its own, or"
              + " fails alone. Kept for 30 days.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = NewBulkAction.class)))
  @ApiResponse(responseCode = "202", description = "Taken on", useReturnTypeSchema = true)
  HttpResponse<BulkAction> ask(
      @Parameter(hidden = true) Caller caller,
      @Header("Idempotency-Key") @Nullable @Parameter(description = IdempotencyKey.DESCRIPTION)
          String key,
      @Body byte[] body,
      @Parameter(hidden = true) HttpRequest<?> request) {
    BulkSelection selection = strict.read(body, NewBulkAction.class).selection();
    String actions = actions(body);
    AskBulkAction.Asked asked = new AskBulkAction.Asked(selection, patch(actions), actions);
    Locale language = Languages.of(request.getHeaders());
    return HttpResponse.accepted()
        .body(
            once.run(
                caller,
                IdempotencyKey.of(key, "bulk-actions", body),
                BulkAction.class,
                () -> find.find(caller, ask.ask(caller, asked, language))));
  }

  /** As they stand in the body, for a name that is missing and one that is null differ. */
  private String actions(byte[] body) {
    if (strict.readMembers(body).get("actions") instanceof Map<?, ?> actions
        && !actions.isEmpty()) {
      return new String(json.encode(actions), StandardCharsets.UTF_8);
    }
    throw new InvalidRequest("/actions", "must say what is to be done");
  }

  private ConversationPatch patch(String actions) {
    try {
      return PatchReader.readActions(strict.readMembers(actions.getBytes(StandardCharsets.UTF_8)));
    } catch (InvalidRequest refusal) {
      throw new InvalidRequest(AskBulkAction.inActions(refusal.violations()));
    } catch (BadRequest refusal) {
      throw BadRequest.of(AskBulkAction.inActions(refusal.violations()));
    }
  }

  @Get("/{id}")
  @Operation(operationId = "getBulkAction", summary = "How far a bulk action is")
  BulkAction get(@Parameter(hidden = true) Caller caller, UUID id) {
    return find.find(caller, id);
  }

  @Get("/{id}/results")
  @Operation(
      operationId = "listBulkResults",
      summary = "What became of each conversation",
      description = "Those that were not reached are waiting.")
  Page<BulkResult> results(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "100") @Parameter(description = "1 to 1,000") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
    find.find(caller, id);
    String kind = "bulk-results/" + caller.workspaceId() + "/" + id;
    UUID after = cursor == null ? null : UUID.fromString(cursors.decode(kind, cursor).getFirst());
    List<BulkItem> found = items.page(caller.workspaceId(), id, after, limit + 1);
    List<BulkResult> shown = found.stream().limit(limit).map(this::result).toList();
    return new Page<>(
        shown,
        found.size() <= limit
            ? null
            : cursors.encode(kind, List.of(shown.getLast().conversationId().toString())));
  }

  private BulkResult result(BulkItem item) {
    String problem = item.problem();
    return new BulkResult(
        item.conversationId(),
        item.outcome(),
        problem == null
            ? null
            : json.decode(problem.getBytes(StandardCharsets.UTF_8), Problem.class));
  }

  @Delete("/{id}")
  @Operation(
      operationId = "cancelBulkAction",
      summary = "Cancel a bulk action",
      description = "What is done by then stays. 409 if it is over.")
  BulkAction cancel(@Parameter(hidden = true) Caller caller, UUID id) {
    return cancel.cancel(caller, id);
  }
}
