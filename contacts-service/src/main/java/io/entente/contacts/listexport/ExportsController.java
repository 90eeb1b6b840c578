package io.entente.contacts.listexport;

import io.entente.contacts.segment.SegmentNames;
import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.NotFound;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Contacts as files. */
@Controller("/api/v1/contact-exports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin"})
@Tag(name = "Imports")
class ExportsController {
  private static final int PART = 500;

  private final ExportStore contacts;
  private final SegmentNames segments;
  private final ObjectMapper json;

  ExportsController(ExportStore contacts, SegmentNames segments, ObjectMapper json) {
    this.contacts = contacts;
    this.segments = segments;
    this.json = json;
  }

  @Get
  @Produces(MediaType.ALL)
  @Operation(
      operationId = "exportContacts",
      summary = "Contacts as a file",
      description =
          "All, or those of a segment; of any length, in the order of their making. CSV has a header, and several values of a"
              + " cell stand with a semicolon between them; cells that a spreadsheet would take for"
              + " a formula begin with an apostrophe. NDJSON has an object a line.")
  @ApiResponse(
      responseCode = "200",
      description = "The file",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
  HttpResponse<StreamedFile> export(
      @Parameter(hidden = true) Caller caller,
      @QueryValue(defaultValue = "csv") @Parameter(description = "csv or ndjson") String format,
      @QueryValue @Nullable @Parameter(description = "Only those of this segment") UUID segment) {
    Function<UUID, List<ListedContact>> parts = parts(caller.workspaceId(), segment);
    return switch (format) {
      case "csv" -> answer(parts, ListPages.csv(), "text/csv; charset=utf-8", "csv");
      case "ndjson" -> answer(parts, ListPages.ndjson(json), "application/x-ndjson", "ndjson");
      default -> throw new BadRequest("?format", "must be csv or ndjson");
    };
  }

  private Function<UUID, List<ListedContact>> parts(UUID workspaceId, @Nullable UUID segment) {
    if (segment == null) {
      return place -> contacts.part(workspaceId, place, PART);
    }
    if (!segments.exists(workspaceId, segment)) {
      throw new NotFound("segment");
    }
    return place -> contacts.part(workspaceId, segment, place, PART);
  }

  private static HttpResponse<StreamedFile> answer(
      Function<UUID, List<ListedContact>> parts, ListPages.Form form, String type, String ending) {
    return FileAnswer.of(
        new PageStream(new ListPages(parts, form)), MediaType.of(type), "contacts." + ending);
  }
}
