package io.entente.contacts.note;

import io.entente.contacts.contact.Homes;
import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.Cursors;
import io.entente.rest.NotFound;
import io.entente.rest.Page;
import io.entente.service.idempotency.IdempotencyKey;
import io.entente.service.idempotency.OncePerKey;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What members write down about contacts, for each other. */
@Controller("/api/v1/contacts/{id}/notes")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent"})
@Tag(name = "Contacts")
class ContactNotesController {
  private static final UUID LATEST = new UUID(-1, -1);
  private static final int MOST = 200;

  private final Homes homes;
  private final ContactNoteStore notes;
  private final WriteNote write;
  private final RemoveNote remove;
  private final OncePerKey once;
  private final Cursors cursors;

  ContactNotesController(
      Homes homes,
      ContactNoteStore notes,
      WriteNote write,
      RemoveNote remove,
      OncePerKey once,
      Cursors cursors) {
    this.homes = homes;
    this.notes = notes;
    this.write = write;
    this.remove = remove;
    this.once = once;
    this.cursors = cursors;
  }

  @Get
  @Secured({"owner", "admin", "agent", "viewer"})
  @Operation(
      operationId = "listContactNotes",
      summary = "Notes about a contact",
      description = "The latest first.")
  Page<ContactNote> list(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
    UUID contact = contact(caller, id);
    String kind = "contact-notes/" + caller.workspaceId() + "/" + contact;
    UUID place = cursor == null ? LATEST : UUID.fromString(cursors.decode(kind, cursor).getFirst());
    List<UUID> own = homes.of(caller.workspaceId(), contact);
    List<ContactNote> found = notes.before(caller.workspaceId(), own, place, limit + 1);
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    String end = found.get(limit - 1).id().toString();
    return new Page<>(found.subList(0, limit), cursors.encode(kind, List.of(end)));
  }

  @Post
  @Operation(operationId = "addContactNote", summary = "Write down something about a contact")
  @ApiResponse(responseCode = "201", description = "Written", useReturnTypeSchema = true)
  HttpResponse<ContactNote> add(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header("Idempotency-Key") @Nullable @Parameter(description = IdempotencyKey.DESCRIPTION)
          String key,
      @Body NewContactNote added) {
    return HttpResponse.created(
        once.run(
            caller,
            once.key(key, "contacts/" + id + "/notes", added),
            ContactNote.class,
            () -> write.write(caller, id, added)));
  }

  @Delete("/{noteId}")
  @Status(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "removeContactNote",
      summary = "Take a note away",
      description =
          "What it said goes for good; that it went, whose it was and who took it away stands in the"
              + " contact's changes.")
  void remove(@Parameter(hidden = true) Caller caller, UUID id, UUID noteId) {
    remove.remove(caller, id, noteId);
  }

  private UUID contact(Caller caller, UUID id) {
    return homes.finalOf(caller.workspaceId(), id).orElseThrow(() -> new NotFound("contact"));
  }
}
