package io.entente.interactions.live;

import io.entente.interactions.board.BoardFilters;
import io.entente.interactions.board.ReadBoard;
import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** What happens, as it happens. */
@Controller("/api/v1/stream")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent", "viewer"})
@Tag(name = "Live")
class LiveController {
  private final LiveHub hub;
  private final WatchedBoards boards;
  private final ReadBoard read;

  LiveController(LiveHub hub, WatchedBoards boards, ReadBoard read) {
    this.hub = hub;
    this.boards = boards;
    this.read = read;
  }

  @Get(headRoute = false, produces = MediaType.TEXT_EVENT_STREAM)
  @Operation(
      operationId = "followStream",
      summary = "What happens in the workspace, as it happens, as server-sent events",
      description =
          "Ids and kinds alone: what is shown is asked for again. First comes ready, or, to who names"
              + " the last event that was seen, what came since, or reset, where that is not known"
              + " any more: then all is to be read anew. Then activity as it happens, and board if"
              + " that was asked for. Something is sent every ten seconds at least. A stream ends"
              + " with the session or token, after ten minutes in any case, and where its reader"
              + " does not keep up; browsers come again by themselves.")
  @ApiResponse(
      responseCode = "200",
      description = "The stream",
      content =
          @Content(mediaType = MediaType.TEXT_EVENT_STREAM, schema = @Schema(type = "string")))
  HttpResponse<Publisher<Event<String>>> follow(
      @Parameter(hidden = true) Caller caller,
      @Header("Last-Event-ID")
          @Nullable
          @Parameter(description = "The id of the last event that was seen")
          String lastEventId,
      @QueryValue(defaultValue = "false")
          @Parameter(description = "Whether to send the live board, too, whenever it changes")
          boolean board,
      @RequestBean BoardFilters filters) {
    if (!board && !filters.areNone()) {
      throw new BadRequest("?board", "must be true for what filters it");
    }
    if (board) {
      read.check(caller.workspaceId(), filters);
    }
    LiveStream stream = hub.open(caller, lastEventId);
    if (board) {
      boards.watch(stream, filters);
    }
    // Proxies are neither to hold anything back nor to pack it.
    return HttpResponse.<Publisher<Event<String>>>ok(stream)
        .header("Cache-Control", "no-store, no-transform")
        .header("Content-Encoding", "identity")
        .header("X-Accel-Buffering", "no");
  }
}
