package io.entente.interactions.search;

import io.entente.events.Channel;
import io.entente.interactions.input.Moment;
import io.entente.interactions.search.SearchQuery.Filter;
import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Full text over messages and notes. */
@Controller("/api/v1/search")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent", "viewer"})
@Tag(name = "Search")
class SearchController {
  private static final int MOST = 100;

  private final Search search;

  SearchController(Search search) {
    this.search = search;
  }

  @Get
  @Operation(
      operationId = "search",
      summary = "Conversations in which something was written",
      description =
          "Looks through messages, notes, and the handles and names of those who wrote them, without"
              + " regard to case and accents. All words must be in one message; \"words in quotes\""
              + " follow each other; a last word that ends* in a star is a beginning; -word must not"
              + " be there; #1042 is the number of a conversation. The most recent comes first, and"
              + " each conversation once, by the most recent of its messages that was found. New"
              + " messages are found within a second.")
  SearchPage search(
      @Parameter(hidden = true) Caller caller,
      @QueryValue @Parameter(description = "What to look for, 500 characters at most") String q,
      @QueryValue @Nullable @Parameter(description = "Such as x or email") String channel,
      @QueryValue @Nullable @Parameter(description = "Id of a connection") UUID connection,
      @QueryValue
          @Nullable
          @Parameter(description = "Written then or later, such as 2026-03-28T23:30:00Z")
          String from,
      @QueryValue @Nullable @Parameter(description = "Written before") String to,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "25") @Parameter(description = "1 to 100") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
    Filter filter =
        new Filter(
            channel == null ? null : channel(channel),
            connection,
            from == null ? null : instant("?from", from),
            to == null ? null : instant("?to", to));
    return search.page(caller.workspaceId(), q, filter, cursor, limit);
  }

  private static Channel channel(String name) {
    try {
      return Channel.of(name);
    } catch (IllegalArgumentException e) {
      throw new BadRequest("?channel", String.valueOf(e.getMessage()));
    }
  }

  private static Instant instant(String place, String text) {
    Instant moment = Moment.read(text);
    if (moment == null) {
      throw new BadRequest(place, Moment.WRONG);
    }
    return moment;
  }
}
