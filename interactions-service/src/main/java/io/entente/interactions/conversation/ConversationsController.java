package io.entente.interactions.conversation;

import io.entente.interactions.conversation.ConversationPages.Asked;
import io.entente.interactions.view.FindView;
import io.entente.interactions.view.View;
import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.EntityTag;
import io.entente.rest.Page;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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
  private final ChangePages changes;
  private final FindView views;

  ConversationsController(
      ConversationPages pages,
      FindConversation find,
      ThreadPages threads,
      ChangePages changes,
      FindView views) {
    this.pages = pages;
    this.find = find;
    this.threads = threads;
    this.changes = changes;
    this.views = views;
  }

  @Get
  @Operation(
      operationId = "listConversations",
      summary = "Conversations",
      description =
          "By waiting: the longest wait first, then those in which nobody waits. By activity and by"
              + " opening: the newest first. By deadline: the nearest first, and those alone that have"
              + " one. All filters that are given must hold, and the view's; of a filter that stands"
              + " repeatedly, any of its values.")
  ConversationList list(
      @Parameter(hidden = true) Caller caller,
      @QueryValue @Nullable @Parameter(description = "Id of a view: its conversations alone")
          UUID view,
      @RequestBean Filters filters,
      @QueryValue
          @Nullable
          @Parameter(
              description = "The view's if none stands, or else activity",
              schema = @Schema(allowableValues = {"waiting", "activity", "opened", "deadline"}))
          String sort,
      @QueryValue(defaultValue = "false")
          @Parameter(description = "Whether the total is told, too: up to 1,000 exactly")
          boolean count,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
    checkLimit(limit);
    ListOrder order = sort == null ? null : Words.constant(ListOrder.class, "?sort", sort);
    if (view == null) {
      ListOrder asked = order == null ? ListOrder.ACTIVITY : order;
      return pages.page(caller, new Asked(List.of(filters), asked, count), cursor, limit);
    }
    View saved = views.find(caller, view);
    ListOrder asked = order == null ? saved.sort() : order;
    return pages.page(
        caller, new Asked(List.of(saved.filters(), filters), asked, count), cursor, limit);
  }

  @Get("/{id}")
  @Operation(
      operationId = "getConversation",
      summary = "A conversation",
      description =
          "The id of one that turned out to be part of another leads to that other. The ETag is its"
              + " version.")
  HttpResponse<Conversation> get(@Parameter(hidden = true) Caller caller, UUID id) {
    Conversation found = find.find(caller, id);
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
    return threads.page(caller, id, cursor, limit);
  }

  @Get("/{id}/changes")
  @Operation(
      operationId = "listChanges",
      summary = "What was changed of a conversation, by whom and when, in the order of recording",
      description =
          "Status (also by resolution, reopening and waking), title, priority, owner, team, reason,"
              + " tags and attributes. What was merged into it has brought its own.")
  Page<ChangeEntry> changes(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
    checkLimit(limit);
    return changes.page(caller, id, cursor, limit);
  }

  private static void checkLimit(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
  }
}
