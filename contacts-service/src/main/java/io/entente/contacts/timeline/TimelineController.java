package io.entente.contacts.timeline;

import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.Page;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened with a contact. */
@Controller("/api/v1/contacts/{id}/timeline")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent", "viewer"})
@Tag(name = "Contacts")
class TimelineController {
  private static final int MOST = 100;

  private final TimelinePages pages;

  TimelineController(TimelinePages pages) {
    this.pages = pages;
  }

  @Get
  @Operation(
      operationId = "getTimeline",
      summary = "What happened with a contact, the latest first",
      description =
          "Messages, surveys, accounts that were seen for the first time and the making of the"
              + " contact, also of those that were merged into it. It tells when and where; content"
              + " is asked for by the ids.")
  Page<TimelineEntry> list(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @QueryValue @Nullable @Parameter(description = "Types, separated by commas; all without it")
          String types,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 100") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
    return pages.page(caller.workspaceId(), id, parsed(types), cursor, limit);
  }

  private static Set<TimelineType> parsed(@Nullable String types) {
    if (types == null) {
      return EnumSet.allOf(TimelineType.class);
    }
    Set<TimelineType> parsed = EnumSet.noneOf(TimelineType.class);
    for (String type : types.split(",", -1)) {
      try {
        parsed.add(TimelineType.of(type));
      } catch (IllegalArgumentException e) {
        throw new BadRequest("?types", String.valueOf(e.getMessage()));
      }
    }
    return parsed;
  }
}
