package io.entente.contacts.dataimport;

import io.entente.contacts.dataimport.mapping.NewMapping;
import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.Cursors;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import io.entente.rest.Page;
import io.entente.rest.http.BodyLimit;
import io.entente.service.idempotency.IdempotencyKey;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files of contacts. */
@Controller("/api/v1/imports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin"})
@Tag(name = "Imports")
class ImportsController {
  static final int MOST_MEBIBYTES = 200;
  private static final int MOST = 100;
  private static final int LONGEST_NAME = 255;
  private static final UUID LAST = new UUID(-1, -1);

  private final TakeFile take;
  private final WriteMapping write;
  private final ReadHead head;
  private final ImportStore imports;
  private final Cursors cursors;

  ImportsController(
      TakeFile take, WriteMapping write, ReadHead head, ImportStore imports, Cursors cursors) {
    this.take = take;
    this.write = write;
    this.head = head;
    this.imports = imports;
    this.cursors = cursors;
  }

  @Post
  @Consumes(MediaType.ALL)
  @BodyLimit(mebibytes = MOST_MEBIBYTES)
  @Operation(
      operationId = "sendImport",
      summary = "Send a file of contacts",
      description =
          "The body is the file as it is: CSV or NDJSON, 200 MiB at most, 500 columns at most. Its"
              + " encoding, its delimiter and whether it has a header are found out, and what its"
              + " columns say is guessed from their names, in English and French. Nothing is"
              + " imported yet. It is forgotten 30 days later, and once anybody is erased.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/octet-stream",
              schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "201", description = "Received", useReturnTypeSchema = true)
  HttpResponse<Import> send(
      @Parameter(hidden = true) Caller caller,
      @Header("X-File-Name")
          @Nullable
          @Parameter(description = "Its name: UTF-8, percent-encoded (RFC 3986)")
          String name,
      @Header("Idempotency-Key") @Nullable @Parameter(description = IdempotencyKey.DESCRIPTION)
          String key,
      @Body InputStream body) {
    return HttpResponse.created(take.take(caller, name(name), body, key));
  }

  private static String name(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return "import";
    }
    try {
      String name = URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
      if (name.codePointCount(0, name.length()) <= LONGEST_NAME
          && name.codePoints().noneMatch(Character::isISOControl)) {
        return name;
      }
    } catch (IllegalArgumentException _) {
      // Told below.
    }
    throw new InvalidRequest("X-File-Name", "must be a percent-encoded name of 255 characters");
  }

  @Get
  @Operation(operationId = "listImports", summary = "Files of contacts, the latest first")
  Page<ImportSummary> list(
      @Parameter(hidden = true) Caller caller,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 100") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
    String kind = "imports/" + caller.workspaceId();
    UUID place = cursor == null ? LAST : UUID.fromString(cursors.decode(kind, cursor).getFirst());
    List<ImportSummary> found = imports.page(caller.workspaceId(), place, limit + 1);
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    List<ImportSummary> items = found.subList(0, limit);
    return new Page<>(items, cursors.encode(kind, List.of(items.getLast().id().toString())));
  }

  @Get("/{id}")
  @Operation(
      operationId = "getImport",
      summary = "A file of contacts with its first rows",
      description = "409 `outdated` where somebody was erased since it was sent.")
  Import get(@Parameter(hidden = true) Caller caller, UUID id) {
    StoredImport kept =
        imports.find(caller.workspaceId(), id).orElseThrow(() -> new NotFound("import")).usable();
    return Import.of(kept, head.read(caller.workspaceId(), id, kept.layout()));
  }

  @Put("/{id}/mapping")
  @Operation(
      operationId = "mapImport",
      summary = "Say how a file is read and what its columns say",
      description =
          "What is left out stays as it was found out or guessed. With other names of columns than"
              + " before, what they say is guessed anew unless it is given.")
  Import map(@Parameter(hidden = true) Caller caller, UUID id, @Body NewMapping mapping) {
    return write.write(caller.workspaceId(), id, mapping);
  }
}
