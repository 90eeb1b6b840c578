package io.entente.contacts.dataimport.mapping;

import io.entente.rest.Caller;
import io.entente.rest.NotFound;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** Mappings for files of the same kind. */
@Controller("/api/v1/import-mappings")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin"})
@Tag(name = "Imports")
class SavedMappingsController {
  private final SavedMappingStore saved;

  SavedMappingsController(SavedMappingStore saved) {
    this.saved = saved;
  }

  /** All of a workspace, by name. */
  @Serdeable
  @Schema(name = "SavedImportMappings")
  record All(List<SavedMapping> items) {
    All {
      items = List.copyOf(items);
    }
  }

  @Get
  @Operation(operationId = "listImportMappings", summary = "Saved mappings, by name")
  All list(@Parameter(hidden = true) Caller caller) {
    return new All(saved.all(caller.workspaceId()));
  }

  @Delete("/{name}")
  @Status(HttpStatus.NO_CONTENT)
  @Operation(operationId = "forgetImportMapping", summary = "Forget a saved mapping")
  void forget(@Parameter(hidden = true) Caller caller, String name) {
    if (!saved.delete(caller.workspaceId(), name)) {
      throw new NotFound("import mapping");
    }
  }
}
