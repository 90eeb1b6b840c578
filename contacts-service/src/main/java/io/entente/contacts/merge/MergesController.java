package io.entente.contacts.merge;

import io.entente.rest.Caller;
import io.entente.rest.NotFound;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

/** Merges by themselves. */
@Controller("/api/v1/merges/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent"})
@Tag(name = "Contacts")
class MergesController {
  private final ContactMergeStore merges;
  private final UndoMerge undo;

  MergesController(ContactMergeStore merges, UndoMerge undo) {
    this.merges = merges;
    this.undo = undo;
  }

  @Get
  @Secured({"owner", "admin", "agent", "viewer"})
  @Operation(operationId = "getContactMerge", summary = "A merge of two contacts")
  ContactMerge get(@Parameter(hidden = true) Caller caller, UUID id) {
    return merges.find(caller.workspaceId(), id).orElseThrow(() -> new NotFound("merge"));
  }

  @Delete
  @Operation(
      operationId = "undoContactMerge",
      summary = "Take a merge of two contacts back",
      description =
          "The absorbed contact is shown by itself again, with those that it had absorbed and that"
              + " still are; later merges of the kept one stand. What came since stays with the"
              + " identity, or the contact, by which it came. The record is kept, and no rule joins"
              + " the two again. One that was taken back already: 409.")
  @ApiResponse(responseCode = "200", description = "Taken back", useReturnTypeSchema = true)
  ContactMerge undo(@Parameter(hidden = true) Caller caller, UUID id) {
    return undo.undo(caller.workspaceId(), id, caller.memberId());
  }
}
