package io.entente.interactions.draft;

import io.entente.rest.Caller;
import io.entente.rest.NotFound;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What the caller has begun to write; nobody else sees it. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent"})
@Tag(name = "Drafts")
class DraftsController {
  private final DraftStore drafts;
  private final Clock clock;

  DraftsController(DraftStore drafts, Clock clock) {
    this.drafts = drafts;
    this.clock = clock;
  }

  @Get("/drafts")
  @Operation(operationId = "listDrafts", summary = "The caller's drafts, the latest first")
  DraftList list(@Parameter(hidden = true) Caller caller) {
    return new DraftList(drafts.all(caller.workspaceId(), caller.memberId()));
  }

  @Get("/conversations/{id}/draft")
  @Operation(operationId = "getDraft", summary = "The caller's draft in a conversation")
  Draft get(@Parameter(hidden = true) Caller caller, UUID id) {
    return drafts
        .find(caller.workspaceId(), caller.memberId(), id)
        .orElseThrow(() -> new NotFound("draft"));
  }

  @Put("/conversations/{id}/draft")
  @Operation(
      operationId = "keepDraft",
      summary = "Keep what has been written so far",
      description = "In place of what was kept before. Sending a reply or a note forgets it.")
  @ApiResponse(responseCode = "204", description = "Kept")
  HttpResponse<?> keep(@Parameter(hidden = true) Caller caller, UUID id, @Body NewDraft draft) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!drafts.keep(caller.workspaceId(), caller.memberId(), id, draft, now)) {
      throw new NotFound("conversation");
    }
    return HttpResponse.noContent();
  }

  @Delete("/conversations/{id}/draft")
  @Operation(operationId = "dropDraft", summary = "Throw the draft away")
  @ApiResponse(responseCode = "204", description = "Gone")
  HttpResponse<?> drop(@Parameter(hidden = true) Caller caller, UUID id) {
    if (!drafts.delete(caller.workspaceId(), caller.memberId(), id)) {
      throw new NotFound("draft");
    }
    return HttpResponse.noContent();
  }
}
