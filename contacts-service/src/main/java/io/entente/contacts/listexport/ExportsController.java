package io.entente.contacts.listexport;

import io.entente.contacts.attribute.ContactAttribute;
import io.entente.contacts.attribute.ContactAttributeStore;
import io.entente.contacts.listexport.ListContacts.Parts;
import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.Cursors;
import io.entente.rest.Page;
import io.entente.service.file.FileAnswer;
import io.entente.service.file.PageStream;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contacts as files. */
@Controller("/api/v1/contact-exports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin"})
@Tag(name = "Imports")
class ExportsController {
  private static final UUID LATEST = new UUID(-1, -1);
  private static final int MOST = 200;

  private final ListContacts contacts;
  private final NoteExport note;
  private final ContactExportStore exports;
  private final Cursors cursors;
  private final ContactAttributeStore attributes;
  private final ObjectMapper json;

  ExportsController(
      ListContacts contacts,
      NoteExport note,
      ContactExportStore exports,
      Cursors cursors,
      ContactAttributeStore attributes,
      ObjectMapper json) {
    this.contacts = contacts;
    this.note = note;
    this.exports = exports;
    this.cursors = cursors;
    this.attributes = attributes;
    this.json = json;
  }

  @Get
  @Produces(MediaType.ALL)
  @Operation(
      operationId = "exportContacts",
      summary = "Contacts as a file",
      description =
          "All in the order of their making, or those of one filter, as the list of contacts has"
              + " them; of any length. CSV has a header, and several values of a cell stand with a"
              + " semicolon between them, or a line each; cells that a spreadsheet would take for a"
              + " formula begin with an apostrophe. NDJSON has an object a line. An import reads"
              + " either again.")
  @ApiResponse(
      responseCode = "200",
      description = "The file",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
  HttpResponse<StreamedFile> export(
      @Parameter(hidden = true) Caller caller,
      @QueryValue(defaultValue = "csv") @Parameter(description = "csv or ndjson") String format,
      @QueryValue @Nullable @Parameter(description = "As in the list of contacts") String query,
      @QueryValue @Nullable @Parameter(description = "Ids, separated by commas, 200 at most")
          String ids,
      @QueryValue @Nullable @Parameter(description = "The member who looks after them") UUID owner,
      @QueryValue @Nullable @Parameter(description = "The company they work for") UUID company,
      @QueryValue @Nullable @Parameter(description = "Case and accents do not matter") String tag,
      @QueryValue @Nullable @Parameter(description = "The segment they are in") UUID segment) {
    ListFilter filter = new ListFilter(query, ids, owner, company, tag, segment);
    if (!format.equals("csv") && !format.equals("ndjson")) {
      throw new BadRequest("?format", "must be csv or ndjson");
    }
    Parts parts = note.noted(caller, format, filter, contacts.parts(caller.workspaceId(), filter));
    return format.equals("csv")
        ? answer(parts, ListPages.csv(columns(caller)), "text/csv; charset=utf-8", "csv")
        : answer(parts, ListPages.ndjson(json), "application/x-ndjson", "ndjson");
  }

  @Get("/runs")
  @Operation(
      operationId = "listContactExports",
      summary = "Who took contacts away as a file",
      description = "The latest first: when, by what filter, and how many were read. Kept a year.")
  Page<ContactExport> runs(
      @Parameter(hidden = true) Caller caller,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
    String kind = "contact-exports/" + caller.workspaceId();
    UUID place = cursor == null ? LATEST : UUID.fromString(cursors.decode(kind, cursor).getFirst());
    List<ContactExport> found = exports.before(caller.workspaceId(), place, limit + 1);
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    String end = found.get(limit - 1).id().toString();
    return new Page<>(found.subList(0, limit), cursors.encode(kind, List.of(end)));
  }

  private ListColumns columns(Caller caller) {
    return new ListColumns(
        attributes.all(caller.workspaceId()).stream()
            .filter(attribute -> !attribute.retired())
            .map(ContactAttribute::key)
            .toList());
  }

  private static HttpResponse<StreamedFile> answer(
      Parts parts, ListPages.Form form, String type, String ending) {
    return FileAnswer.of(
        new PageStream(new ListPages(parts, form)), MediaType.of(type), "contacts." + ending);
  }
}
