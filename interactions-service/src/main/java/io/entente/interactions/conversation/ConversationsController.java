package io.entente.interactions.conversation;

import io.entente.events.Channel;
import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.Page;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conversations. */
@Controller("/api/v1/conversations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent", "viewer"})
@Tag(name = "Conversations")
class ConversationsController {
  private static final int MOST = 200;

  private final ConversationPages pages;
  private final FindConversation find;
  private final ThreadPages threads;

  ConversationsController(ConversationPages pages, FindConversation find, ThreadPages threads) {
    this.pages = pages;
    this.find = find;
    this.threads = threads;
  }

  @Get
  @Operation(
      operationId = "listConversations",
      summary = "Conversations",
      description =
          "By waiting: the longest wait first, then those in which nobody waits. By activity and by"
              + " opening: the newest first.")
  Page<Conversation> list(
      @Parameter(hidden = true) Caller caller,
      @QueryValue(defaultValue = "all")
          @Parameter(schema = @Schema(allowableValues = {"open", "resolved", "all"}))
          String status,
      @QueryValue @Nullable @Parameter(description = "Such as x or email") String channel,
      @QueryValue @Nullable @Parameter(description = "Id of a connection") UUID connection,
      @QueryValue @Nullable @Parameter(description = "Id of a contact") UUID contact,
      @QueryValue @Nullable @Parameter(description = "Id of an identity") UUID identity,
      @QueryValue(defaultValue = "activity")
          @Parameter(schema = @Schema(allowableValues = {"waiting", "activity", "opened"}))
          String sort,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
    checkLimit(limit);
    ConversationPages.Asked asked =
        new ConversationPages.Asked(
            status.equals("all") ? null : constant(ConversationStatus.class, "?status", status),
            channel == null ? null : constant(Channel.class, "?channel", channel),
            connection,
            contact,
            identity,
            constant(ListOrder.class, "?sort", sort));
    return pages.page(caller.workspaceId(), asked, cursor, limit);
  }

  @Get("/{id}")
  @Operation(
      operationId = "getConversation",
      summary = "A conversation",
      description =
          "The id of one that turned out to be part of another leads to that other. The ETag is its"
              + " version.")
  HttpResponse<Conversation> get(@Parameter(hidden = true) Caller caller, UUID id) {
    Conversation found = find.find(caller.workspaceId(), id);
    return HttpResponse.ok(found)
        .header(HttpHeaders.ETAG, new EntityTag(found.version()).toString());
  }

  @Get("/{id}/interactions")
  @Operation(
      operationId = "listInteractions",
      summary = "Messages and notes of a conversation, the oldest first")
  Page<ThreadEntry> thread(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
    checkLimit(limit);
    return threads.page(caller.workspaceId(), id, cursor, limit);
  }

  private static void checkLimit(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String place, String value) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
        return constant;
      }
    }
    String values = Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT);
    throw new BadRequest(place, "must be one of " + values);
  }
}
