package io.entente.contacts.dataimport.run;

import io.entente.contacts.dataimport.ImportStore;
import io.entente.rest.Caller;
import io.entente.rest.NotFound;
import io.entente.service.file.FileAnswer;
import io.entente.service.file.PageStream;
import io.entente.service.idempotency.IdempotencyKey;
import io.entente.service.idempotency.OncePerKey;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is made of files of contacts. */
@Controller("/api/v1/imports/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin"})
@Tag(name = "Imports")
class RunsController {
  private final AskRun ask;
  private final ForgetImports forget;
  private final ImportStore imports;
  private final RunStore runs;
  private final RowStore rows;
  private final OncePerKey once;

  RunsController(
      AskRun ask,
      ForgetImports forget,
      ImportStore imports,
      RunStore runs,
      RowStore rows,
      OncePerKey once) {
    this.ask = ask;
    this.forget = forget;
    this.imports = imports;
    this.runs = runs;
    this.rows = rows;
    this.once = once;
  }

  /** All of a file, the latest first. */
  @Serdeable
  @Schema(name = "ImportRuns")
  record All(List<Run> items) {
    All {
      items = List.copyOf(items);
    }
  }

  @Post("/runs")
  @Status(HttpStatus.ACCEPTED)
  @Operation(
      operationId = "runImport",
      summary = "Make contacts of the rows of a file",
      description =
          "In the background, row by row in the order of the file; a row that is refused holds up"
              + " no other. A row is about the contact with its customer number, else with its"
              + " account, else with its e-mail address, else with its phone number; a new one if there is none. The same"
              + " file again changes nothing. 409 while a run of the file is under way.")
  Run run(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header("Idempotency-Key") @Nullable @Parameter(description = IdempotencyKey.DESCRIPTION)
          String key) {
    return ask(caller, id, key, false);
  }

  private Run ask(Caller caller, UUID id, @Nullable String key, boolean dry) {
    return once.run(
        caller,
        once.key(key, "imports/" + id, dry),
        Run.class,
        () -> ask.ask(caller.workspaceId(), id, dry));
  }

  @Post("/dry-runs")
  @Status(HttpStatus.ACCEPTED)
  @Operation(
      operationId = "tryImport",
      summary = "Count what a run would do",
      description = "In the background, as a run does it, but no contact is made or changed.")
  Run dryRun(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header("Idempotency-Key") @Nullable @Parameter(description = IdempotencyKey.DESCRIPTION)
          String key) {
    return ask(caller, id, key, true);
  }

  @Get("/runs")
  @Operation(operationId = "listImportRuns", summary = "Runs and dry runs, the latest first")
  All list(@Parameter(hidden = true) Caller caller, UUID id) {
    if (imports.find(caller.workspaceId(), id).isEmpty()) {
      throw new NotFound("import");
    }
    return new All(runs.ofImport(caller.workspaceId(), id, AskRun.MOST));
  }

  @Get("/runs/{runId}")
  @Operation(operationId = "getImportRun", summary = "How far a run is")
  Run get(@Parameter(hidden = true) Caller caller, UUID id, UUID runId) {
    return runs.find(caller.workspaceId(), id, runId).orElseThrow(() -> new NotFound("run"));
  }

  @Delete("/runs/{runId}")
  @Operation(
      operationId = "cancelImportRun",
      summary = "End a run",
      description = "What it did by then stays. One that is over stays as it is.")
  Run cancel(@Parameter(hidden = true) Caller caller, UUID id, UUID runId) {
    return ask.cancel(caller.workspaceId(), id, runId);
  }

  @Post("/runs/{runId}/resumption")
  @Status(HttpStatus.ACCEPTED)
  @Operation(
      operationId = "resumeImportRun",
      summary = "Have a run that failed, or was ended, go on",
      description =
          "Behind the last row that is done. 409 where it is done, dry, or another is under way.")
  Run resume(@Parameter(hidden = true) Caller caller, UUID id, UUID runId) {
    return ask.resume(caller.workspaceId(), id, runId);
  }

  @Get("/runs/{runId}/rows")
  @Produces(MediaType.ALL)
  @Operation(
      operationId = "getImportRows",
      summary = "What became of each row, as CSV",
      description =
          "With the columns row, as a spreadsheet counts; outcome: made, changed, unchanged or"
              + " refused; contact_id; reason.")
  @ApiResponse(
      responseCode = "200",
      description = "The file",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
  HttpResponse<StreamedFile> rows(@Parameter(hidden = true) Caller caller, UUID id, UUID runId) {
    Run run = get(caller, id, runId);
    return FileAnswer.of(
        new PageStream(new ResultPages(rows, caller.workspaceId(), run.id())),
        MediaType.of("text/csv; charset=utf-8"),
        "rows-" + run.id() + ".csv");
  }

  @Delete
  @Status(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "forgetImport",
      summary = "Forget a file and what is known of its runs",
      description = "What they made stays. 409 while one is under way.")
  void forget(@Parameter(hidden = true) Caller caller, UUID id) {
    forget.forget(caller.workspaceId(), id);
  }
}
