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
import java.util.List;
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
          "Messages, orders with refunds and subscriptions, surveys, consents, merges and their"
              + " undoing, notes, insights, accounts that were seen for the first time and the"
              + " making of the contact, also of those that were merged into it. It tells when and"
              + " where; content is asked for by the ids.")
  Page<TimelineEntry> list(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @QueryValue @Nullable @Parameter(description = "Kinds; all without it") List<String> kind,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 100") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
    return pages.page(caller.workspaceId(), id, parsed(kind), cursor, limit);
  }

  private static Set<TimelineKind> parsed(@Nullable List<String> kinds) {
    if (kinds == null || kinds.isEmpty()) {
      return EnumSet.allOf(TimelineKind.class);
    }
    Set<TimelineKind> parsed = EnumSet.noneOf(TimelineKind.class);
    for (String kind : kinds) {
      try {
        parsed.add(TimelineKind.of(kind));
      } catch (IllegalArgumentException e) {
        throw new BadRequest("?kind", String.valueOf(e.getMessage()));
      }
    }
    return parsed;
  }
}
