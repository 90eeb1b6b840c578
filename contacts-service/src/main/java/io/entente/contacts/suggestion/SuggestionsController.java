package io.entente.contacts.suggestion;

import io.entente.contacts.merge.ContactMerge;
import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.Page;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may be one person, for a member to decide. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent"})
@Tag(name = "Contacts")
class SuggestionsController {
  private static final int MOST = 200;

  private final SuggestionPages pages;
  private final DecideSuggestion decide;

  SuggestionsController(SuggestionPages pages, DecideSuggestion decide) {
    this.pages = pages;
    this.decide = decide;
  }

  @Get("/suggestions")
  @Secured({"owner", "admin", "agent", "viewer"})
  @Operation(
      operationId = "listSuggestions",
      summary = "Contacts that may be one person",
      description =
          "The likeliest first. Computed a moment after a contact is made or changes; nothing of"
              + " it is proven, so nothing happens until somebody accepts it.")
  Page<MatchSuggestion> list(
      @Parameter(hidden = true) Caller caller,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
    return pages.best(caller.workspaceId(), cursor, limit);
  }

  @Get("/contacts/{id}/suggestions")
  @Secured({"owner", "admin", "agent", "viewer"})
  @Operation(
      operationId = "listContactSuggestions",
      summary = "Who may be the same person as a contact",
      description = "The likeliest first, 100 at most.")
  Page<MatchSuggestion> of(@Parameter(hidden = true) Caller caller, UUID id) {
    return pages.of(caller.workspaceId(), id);
  }

  @Post("/suggestions/{id}/acceptance")
  @Operation(
      operationId = "acceptSuggestion",
      summary = "Join two contacts as suggested",
      description =
          "The one that was made first absorbs the other. One that was decided, or no longer holds:"
              + " 404.")
  @ApiResponse(responseCode = "201", description = "Merged", useReturnTypeSchema = true)
  HttpResponse<ContactMerge> accept(@Parameter(hidden = true) Caller caller, UUID id) {
    return HttpResponse.created(decide.accept(caller, id));
  }

  @Post("/suggestions/{id}/refusal")
  @Operation(
      operationId = "refuseSuggestion",
      summary = "Say that two contacts are not one person",
      description =
          "Remembered for good: it is not suggested again, and no rule joins them. A member still"
              + " may.")
  @ApiResponse(responseCode = "204", description = "Refused")
  HttpResponse<?> refuse(@Parameter(hidden = true) Caller caller, UUID id) {
    decide.refuse(caller, id);
    return HttpResponse.noContent();
  }
}
