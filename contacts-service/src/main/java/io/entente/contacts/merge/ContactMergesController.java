package io.entente.contacts.merge;

import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.Page;
import io.entente.service.idempotency.IdempotencyKey;
import io.entente.service.idempotency.OncePerKey;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
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

/** The merges of a contact. */
@Controller("/api/v1/contacts/{id}/merges")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent"})
@Tag(name = "Contacts")
class ContactMergesController {
  private static final int MOST = 200;

  private final MergeContacts merge;
  private final MergePages pages;
  private final OncePerKey once;

  ContactMergesController(MergeContacts merge, MergePages pages, OncePerKey once) {
    this.merge = merge;
    this.pages = pages;
    this.once = once;
  }

  @Post
  @Operation(
      operationId = "mergeContact",
      summary = "Absorb a contact that is the same person",
      description =
          "Both are shown as this contact from then on; the absorbed contact's id leads here. What"
              + " belongs to either stays as it is, so taking the merge back restores both. A"
              + " contact that was absorbed before stands for the one as which it is shown. Two"
              + " that are one already: 409.")
  @ApiResponse(responseCode = "201", description = "Merged", useReturnTypeSchema = true)
  HttpResponse<ContactMerge> merge(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header(HttpHeaders.IF_MATCH)
          @Nullable
          @Parameter(description = "The ETag of the contact that is kept")
          String ifMatch,
      @Header("Idempotency-Key") @Nullable @Parameter(description = IdempotencyKey.DESCRIPTION)
          String key,
      @Body NewContactMerge request) {
    return HttpResponse.created(
        once.run(
            caller,
            once.key(key, "contacts/" + id + "/merges", request),
            ContactMerge.class,
            () ->
                merge.merge(
                    caller.workspaceId(),
                    id,
                    request.absorb(),
                    MergeCause.member(caller),
                    new MergeConditions(ifMatch, request.absorbVersion()))));
  }

  @Get
  @Secured({"owner", "admin", "agent", "viewer"})
  @Operation(
      operationId = "listContactMerges",
      summary = "Merges of a contact",
      description =
          "All that it, or a contact that is shown with it, had a part in, the latest first; also"
              + " those that were taken back.")
  Page<ContactMerge> list(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
    return pages.of(caller.workspaceId(), id, cursor, limit);
  }
}
