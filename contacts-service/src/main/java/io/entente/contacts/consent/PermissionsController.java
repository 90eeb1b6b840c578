package io.entente.contacts.consent;

import io.entente.contacts.contact.Homes;
import io.entente.events.Channel;
import io.entente.events.ConsentPurpose;
import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.NotFound;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What may be done with people now. */
@Controller("/api/v1/contacts/{id}/permissions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent", "viewer"})
@Tag(name = "Privacy")
class PermissionsController {
  private final Homes homes;
  private final ConsentStore consents;

  PermissionsController(Homes homes, ConsentStore consents) {
    this.homes = homes;
    this.consents = consents;
  }

  @Get
  @Operation(
      operationId = "getPermissions",
      summary = "What may be done with a contact, and why",
      description =
          "To be asked right before something is done. Offers need to be allowed; all else may be"
              + " done as long as the person has not refused it. Of contacts that were merged the"
              + " strictest word counts.")
  PermissionList list(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @QueryValue
          @Nullable
          @Parameter(
              description = "service, marketing, survey or attribution; absent for all of them")
          String purpose,
      @QueryValue
          @Nullable
          @Parameter(description = "Where it would be done, such as email; absent for anywhere")
          String channel) {
    List<ConsentPurpose> asked =
        purpose == null
            ? List.of(ConsentPurpose.values())
            : List.of(value("?purpose", purpose, ConsentPurpose::of));
    @Nullable Channel where = channel == null ? null : value("?channel", channel, Channel::of);
    UUID workspaceId = caller.workspaceId();
    UUID shownAs = homes.finalOf(workspaceId, id).orElseThrow(() -> new NotFound("contact"));
    if (consents.isErased(workspaceId, shownAs)) {
      return new PermissionList(asked.stream().map(it -> Permission.ofErased(it, where)).toList());
    }
    List<ConsentStanding> standings =
        FoldConsents.fold(consents.of(workspaceId, homes.of(workspaceId, shownAs)));
    return new PermissionList(
        asked.stream().map(it -> Permission.of(it, where, standings)).toList());
  }

  private static <T> T value(String parameter, String text, Function<String, T> read) {
    try {
      return read.apply(text);
    } catch (IllegalArgumentException e) {
      throw new BadRequest(parameter, "is not known: " + e.getMessage());
    }
  }
}
