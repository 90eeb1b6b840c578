package io.entente.contacts.consent;

import io.entente.contacts.contact.Homes;
import io.entente.rest.Caller;
import io.entente.rest.NotFound;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people allow. */
@Controller("/api/v1/contacts/{id}/consents")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent", "viewer"})
@Tag(name = "Privacy")
class ConsentsController {
  private final Homes homes;
  private final ConsentStore consents;
  private final RecordConsent record;

  ConsentsController(Homes homes, ConsentStore consents, RecordConsent record) {
    this.homes = homes;
    this.consents = consents;
    this.record = record;
  }

  @Get
  @Operation(
      operationId = "getConsents",
      summary = "What a contact allows",
      description =
          "The ledger, and what follows from it: for each purpose the latest counts, on one channel"
              + " or all. Of what contacts said before they were merged the strictest counts; what"
              + " is said afterwards comes to each of them. If the merge is taken back a refusal"
              + " stays with each; leave counts for the contact of whom it was said, and for those"
              + " that are one with it.")
  ConsentLedger list(@Parameter(hidden = true) Caller caller, UUID id) {
    UUID shownAs =
        homes.finalOf(caller.workspaceId(), id).orElseThrow(() -> new NotFound("contact"));
    return ConsentLedger.of(
        consents.of(caller.workspaceId(), homes.of(caller.workspaceId(), shownAs)));
  }

  @Post
  @Secured({"owner", "admin", "agent"})
  @Operation(
      operationId = "recordConsent",
      summary = "Write down what a contact allows, or takes back",
      description = "Nothing is ever taken off the ledger: whoever thinks otherwise says so anew.")
  @ApiResponse(responseCode = "201", description = "Written down", useReturnTypeSchema = true)
  HttpResponse<ConsentEntry> record(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Body NewConsent said,
      @Header("Idempotency-Key")
          @Nullable
          @Parameter(description = "A name of this request: sent again it has no second effect")
          String key) {
    return HttpResponse.created(record.record(caller, id, said, key));
  }
}
