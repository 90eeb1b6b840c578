package io.entente.contacts.export;

import io.entente.contacts.contact.Homes;
import io.entente.contacts.erasure.PeopleStore;
import io.entente.contacts.erasure.Person;
import io.entente.contacts.messages.PersonalMessages;
import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.NotFound;
import io.entente.rest.http.WrittenStream;
import io.entente.service.file.FileAnswer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything about a person. */
@Controller("/api/v1/contacts/{id}/export")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin"})
@Tag(name = "Privacy")
class ExportController {
  private static final String JSON = "json";
  private static final String HTML = "html";

  private final Homes homes;
  private final PeopleStore people;
  private final PersonalMessages messages;
  private final ExportJson json;
  private final ExportHtml html;
  private final Clock clock;

  ExportController(
      Homes homes,
      PeopleStore people,
      PersonalMessages messages,
      ExportJson json,
      ExportHtml html,
      Clock clock) {
    this.homes = homes;
    this.people = people;
    this.messages = messages;
    this.json = json;
    this.html = html;
    this.clock = clock;
  }

  @Get
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
  @Operation(
      operationId = "exportContact",
      summary = "Everything about a contact, as one document",
      description =
          "What this suite knows of the person, kind by kind, and the person's messages: for machines"
              + " as JSON, or to be read and printed as one page that needs nothing else. 503 if the"
              + " messages can't be read now.")
  @ApiResponse(
      responseCode = "200",
      description = "The document",
      content = @Content(schema = @Schema(type = "object")))
  HttpResponse<StreamedFile> export(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @QueryValue(defaultValue = JSON) @Parameter(description = "json or html") String format,
      @QueryValue @Nullable @Parameter(description = "Of the page: en or fr") String language,
      @Header(HttpHeaders.AUTHORIZATION) @Parameter(hidden = true) String authorization) {
    if (!format.equals(JSON) && !format.equals(HTML)) {
      throw new BadRequest("?format", "must be json or html");
    }
    PrintedLanguage spoken = PrintedLanguage.of(language);
    UUID workspaceId = caller.workspaceId();
    UUID shownAs = homes.finalOf(workspaceId, id).orElseThrow(() -> new NotFound("contact"));
    Person person = people.person(workspaceId, shownAs, homes.of(workspaceId, shownAs));
    BufferedReader open = messages.open(authorization, person.identityIds());
    InputStream document =
        WrittenStream.of(out -> {
          try (open) {
            write(person, format, spoken, open, out);
          }
        });
    boolean page = format.equals(HTML);
    return FileAnswer.of(
        document,
        MediaType.of(page ? "text/html; charset=utf-8" : MediaType.APPLICATION_JSON),
        "contact-" + shownAs + "." + format);
  }

  private void write(
      Person person, String format, PrintedLanguage language, BufferedReader said, Writer out)
      throws IOException {
    Instant at = clock.instant();
    if (format.equals(HTML)) {
      html.write(person, at, language, said, out);
    } else {
      json.write(person, at, said, out);
    }
  }
}
