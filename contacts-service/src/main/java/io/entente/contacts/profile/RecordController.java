package io.entente.contacts.profile;

import io.entente.contacts.contact.Contact;
import io.entente.rest.Caller;
import io.entente.rest.EntityTag;
import io.entente.rest.json.StrictJson;
import io.entente.rest.member.AskMembers;
import io.entente.service.idempotency.IdempotencyKey;
import io.entente.service.idempotency.OncePerKey;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contacts as members make and change them. */
@Controller("/api/v1/contacts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent"})
@Tag(name = "Contacts")
class RecordController {
  private static final String MERGE_PATCH = "application/merge-patch+json";
  private static final String OWNER = "/ownerId";
  private static final String THE_ETAG = "The ETag of the contact that is to be changed";

  private final CreateContact create;
  private final PatchContact patch;
  private final KeepPoints points;
  private final NewContactReader reader;
  private final AskMembers members;
  private final OncePerKey once;
  private final StrictJson json;

  RecordController(
      CreateContact create,
      PatchContact patch,
      KeepPoints points,
      NewContactReader reader,
      AskMembers members,
      OncePerKey once,
      StrictJson json) {
    this.create = create;
    this.patch = patch;
    this.points = points;
    this.reader = reader;
    this.members = members;
    this.once = once;
    this.json = json;
  }

  @Post
  @Operation(
      operationId = "createContact",
      summary = "Make a contact",
      description =
          "With all that is known of it already, or nothing is made. The owner is a member.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = NewContact.class)))
  @ApiResponse(responseCode = "201", description = "Made", useReturnTypeSchema = true)
  HttpResponse<Contact> create(
      @Parameter(hidden = true) Caller caller,
      @Header(HttpHeaders.AUTHORIZATION) @Parameter(hidden = true) String authorization,
      @Header("Idempotency-Key") @Nullable @Parameter(description = IdempotencyKey.DESCRIPTION)
          String key,
      @Body byte[] body) {
    NewContactReader.Read read = reader.read(body);
    members.check(caller, authorization, read.values().ownerTold(), OWNER);
    Contact made =
        once.run(
            caller,
            IdempotencyKey.of(key, "contacts", body),
            Contact.class,
            () -> create.create(caller, read.values(), read.points()));
    return HttpResponse.created(made)
        .header(HttpHeaders.ETAG, new EntityTag(made.version()).toString());
  }

  @Patch("/{id}")
  @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changeContact",
      summary = "Change a contact",
      description =
          "A JSON merge patch (RFC 7396). Everything that is asked is done, or nothing. What is as"
              + " asked already is no change. A name that a member gave is kept, whatever the"
              + " contact's identities are called from then on.")
  @RequestBody(
      required = true,
      content = {
        @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = PatchedContact.class)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = PatchedContact.class))
      })
  @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
  HttpResponse<Contact> change(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable @Parameter(description = THE_ETAG) String ifMatch,
      @Header(HttpHeaders.AUTHORIZATION) @Parameter(hidden = true) String authorization,
      @Body byte[] body) {
    ContactPatch asked = PatchReader.read(json.readMembers(body));
    members.check(caller, authorization, asked.ownerTold(), OWNER);
    return answer(patch.patch(caller, id, asked, ifMatch));
  }

  @Post("/{id}/points")
  @Operation(
      operationId = "addContactPoint",
      summary = "Add an e-mail, a phone or a customer number",
      description =
          "One that the contact has already is told anew. A verified e-mail whose domain is a"
              + " company's gives that company to a contact without one.")
  HttpResponse<Contact> addPoint(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable @Parameter(description = THE_ETAG) String ifMatch,
      @Body NewPoint point) {
    return answer(points.add(caller, id, point, ifMatch));
  }

  @Patch("/{id}/points/{pointId}")
  @Operation(
      operationId = "changeContactPoint",
      summary = "Say whether a point is proven or shared",
      description = "What is not given stays.")
  HttpResponse<Contact> changePoint(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      UUID pointId,
      @Header(HttpHeaders.IF_MATCH) @Nullable @Parameter(description = THE_ETAG) String ifMatch,
      @Body ChangedPoint changed) {
    return answer(points.mark(caller, id, pointId, changed, ifMatch));
  }

  @Delete("/{id}/points/{pointId}")
  @Operation(operationId = "removeContactPoint", summary = "Take a point away")
  HttpResponse<Contact> removePoint(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      UUID pointId,
      @Header(HttpHeaders.IF_MATCH) @Nullable @Parameter(description = THE_ETAG) String ifMatch) {
    return answer(points.remove(caller, id, pointId, ifMatch));
  }

  private static HttpResponse<Contact> answer(Contact contact) {
    return HttpResponse.ok(contact)
        .header(HttpHeaders.ETAG, new EntityTag(contact.version()).toString());
  }
}
