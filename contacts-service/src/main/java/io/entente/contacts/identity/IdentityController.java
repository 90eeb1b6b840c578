package io.entente.contacts.identity;

import io.entente.contacts.IdList;
import io.entente.contacts.access.LookKind;
import io.entente.contacts.access.NoteAccess;
import io.entente.rest.Caller;
import io.entente.rest.NotFound;
import io.entente.rest.Page;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;

/** Accounts by which people are seen. */
@Controller("/api/v1/identities")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent", "viewer"})
@Tag(name = "Contacts")
class IdentityController {
  private static final int MOST_HANDLES = 100;

  private final IdentityStore identities;
  private final NoteAccess accesses;

  IdentityController(IdentityStore identities, NoteAccess accesses) {
    this.identities = identities;
    this.accesses = accesses;
  }

  @Get
  @Operation(
      operationId = "listIdentities",
      summary = "Identities of a page",
      description = "Those of the given ids that exist, in no particular order.")
  Page<Identity> list(
      @Parameter(hidden = true) Caller caller,
      @QueryValue @Parameter(description = "Ids, separated by commas, 200 at most") String ids) {
    return new Page<>(seen(caller, IdList.parse(ids)), null);
  }

  @Get("/{id}/handles")
  @Operation(
      operationId = "listHandles",
      summary = "Handles of an identity, now and before",
      description =
          "The 100 last seen, the latest first. Writing a handle otherwise (case, "
              + "characters that nobody sees) is no change of it.")
  Page<Handle> handles(@Parameter(hidden = true) Caller caller, UUID id) {
    if (seen(caller, List.of(id)).isEmpty()) {
      throw new NotFound("identity");
    }
    return new Page<>(identities.handles(caller.workspaceId(), id, MOST_HANDLES), null);
  }

  /** An account shows whose it is: who reads it looks at that contact, once however many it has. */
  private List<Identity> seen(Caller caller, List<UUID> ids) {
    List<Identity> found = identities.byIds(caller.workspaceId(), ids);
    found.stream()
        .map(Identity::contactId)
        .distinct()
        .forEach(contactId -> accesses.note(caller, contactId, LookKind.RECORD));
    return found;
  }
}
