package io.entente.contacts.proof;

import io.entente.contacts.contact.Homes;
import io.entente.rest.Caller;
import io.entente.rest.NotFound;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

/** Links by which people prove that an account is theirs. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin"})
@Tag(name = "Contacts")
class LinksController {
  private final Homes homes;
  private final ContactLinks links;
  private final RedeemLink redeem;

  LinksController(Homes homes, ContactLinks links, RedeemLink redeem) {
    this.homes = homes;
    this.links = links;
    this.redeem = redeem;
  }

  @Post("/contacts/{id}/links")
  @Operation(
      operationId = "createContactLink",
      summary = "Make a link that proves who somebody is",
      description =
          "A signed token to send to the person, in a mail for example. Whoever comes back with it"
              + " by another account is that contact: POST /api/v1/links. It holds until it"
              + " expires, for any number of accounts; nothing of it is stored.")
  @ApiResponse(responseCode = "201", description = "Made", useReturnTypeSchema = true)
  HttpResponse<ContactLink> create(
      @Parameter(hidden = true) Caller caller, UUID id, @Body NewContactLink request) {
    if (homes.livingOf(caller.workspaceId(), id).isEmpty()) {
      throw new NotFound("contact");
    }
    return HttpResponse.created(links.issue(caller.workspaceId(), id, request.lifetime()));
  }

  @Post("/links")
  @Operation(
      operationId = "redeemContactLink",
      summary = "Say by which account a link was presented",
      description =
          "Joins the contact of the link with that of the identity, by a rule. If a member said"
              + " that the two are not one person: 409.")
  @ApiResponse(responseCode = "200", description = "They are one", useReturnTypeSchema = true)
  LinkedPerson redeem(@Parameter(hidden = true) Caller caller, @Body PresentedLink link) {
    return redeem.redeem(caller.workspaceId(), link);
  }
}
