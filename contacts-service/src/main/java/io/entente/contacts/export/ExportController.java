package io.entente.contacts.export;

import io.entente.contacts.contact.Homes;
import io.entente.contacts.erasure.PeopleStore;
import io.entente.contacts.erasure.Person;
import io.entente.rest.Caller;
import io.entente.rest.NotFound;
import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.UUID;

/** Everything about a person. */
@Controller("/api/v1/contacts/{id}/export")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin"})
@Tag(name = "Privacy")
class ExportController {
  private final Homes homes;
  private final PeopleStore people;
  private final ExportPerson export;
  private final Clock clock;

  ExportController(Homes homes, PeopleStore people, ExportPerson export, Clock clock) {
    this.homes = homes;
    this.people = people;
    this.export = export;
    this.clock = clock;
  }

  @Get
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "exportContact",
      summary = "Everything about a contact, as one JSON document",
      description =
          "What this suite knows of the person, kind by kind, and where the person's conversations"
              + " are to be read.")
  @ApiResponse(
      responseCode = "200",
      description = "The document",
      content = @Content(schema = @Schema(type = "object")))
  HttpResponse<Writable> export(@Parameter(hidden = true) Caller caller, UUID id) {
    UUID workspaceId = caller.workspaceId();
    UUID shownAs = homes.finalOf(workspaceId, id).orElseThrow(() -> new NotFound("contact"));
    Person person = people.person(workspaceId, shownAs, homes.of(workspaceId, shownAs));
    Writable document = out -> export.write(person, clock.instant(), out);
    return HttpResponse.ok(document)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"contact-" + shownAs + ".json\"");
  }
}
