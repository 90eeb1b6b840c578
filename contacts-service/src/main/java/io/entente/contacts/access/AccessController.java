package io.entente.contacts.access;

import io.entente.contacts.access.AccessStore.Place;
import io.entente.contacts.access.AccessStore.Placed;
import io.entente.contacts.contact.Homes;
import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.Cursors;
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
import org.jspecify.annotations.Nullable;

/** Who looked at a record. */
@Controller("/api/v1/contacts/{id}/accesses")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin"})
@Tag(name = "Privacy")
class AccessController {
  private static final int MOST = 200;

  private final Homes homes;
  private final AccessStore looks;
  private final Cursors cursors;

  AccessController(Homes homes, AccessStore looks, Cursors cursors) {
    this.homes = homes;
    this.looks = looks;
    this.cursors = cursors;
  }

  @Get
  @Operation(
      operationId = "listAccesses",
      summary = "Who looked at a contact's record",
      description =
          "By reading it or any part of it, by naming it in a list, or by taking it away as a"
              + " file. One line for each member, hour and kind, the latest first, some seconds"
              + " after the look."
              + " Whoever looked at a contact before it was merged is in the list of the one as"
              + " which it is shown, by a line of its own.")
  Page<Look> list(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
    UUID shownAs =
        homes.finalOf(caller.workspaceId(), id).orElseThrow(() -> new NotFound("contact"));
    // The first cursors of this list had no kind of look in their place.
    String kind = "accesses2/" + caller.workspaceId() + "/" + shownAs;
    Place before = cursor == null ? Place.NEWEST : Place.of(cursors.decode(kind, cursor));
    List<Placed> found =
        looks.newest(
            caller.workspaceId(), homes.of(caller.workspaceId(), shownAs), before, limit + 1);
    List<Look> page = found.stream().limit(limit).map(Placed::look).toList();
    return found.size() <= limit
        ? new Page<>(page, null)
        : new Page<>(page, cursors.encode(kind, found.get(limit - 1).place().values()));
  }
}
