package io.entente.contacts.trail;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of contacts' records. */
@Controller("/api/v1/contacts/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent", "viewer"})
@Tag(name = "Contacts")
class TrailController {
  private static final UUID LATEST = new UUID(-1, -1);
  private static final int MOST = 200;

  private final Homes homes;
  private final TrailStore trail;
  private final Cursors cursors;

  TrailController(Homes homes, TrailStore trail, Cursors cursors) {
    this.homes = homes;
    this.trail = trail;
    this.cursors = cursors;
  }

  @Get("/changes")
  @Operation(
      operationId = "listContactChanges",
      summary = "Who changed what of a contact",
      description = "The latest first.")
  Page<RecordChange> changes(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
    UUID contact = contact(caller, id);
    String kind = "contact-changes/" + caller.workspaceId() + "/" + contact;
    UUID place = cursor == null ? LATEST : UUID.fromString(cursors.decode(kind, cursor).getFirst());
    List<UUID> own = homes.of(caller.workspaceId(), contact);
    List<RecordChange> found = trail.before(caller.workspaceId(), own, place, limit + 1);
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    String end = found.get(limit - 1).id().toString();
    return new Page<>(found.subList(0, limit), cursors.encode(kind, List.of(end)));
  }

  @Get("/sources")
  @Operation(
      operationId = "listContactSources",
      summary = "Where what is known of a contact comes from",
      description = "By field. Points say it themselves.")
  Page<Datum> sources(@Parameter(hidden = true) Caller caller, UUID id) {
    UUID contact = contact(caller, id);
    List<UUID> own = homes.of(caller.workspaceId(), contact);
    Map<String, Datum> shown = new LinkedHashMap<>();
    trail
        .sources(caller.workspaceId(), contact, own)
        .forEach(datum -> shown.putIfAbsent(datum.field(), datum));
    return new Page<>(List.copyOf(shown.values()), null);
  }

  private UUID contact(Caller caller, UUID id) {
    return homes.finalOf(caller.workspaceId(), id).orElseThrow(() -> new NotFound("contact"));
  }
}
