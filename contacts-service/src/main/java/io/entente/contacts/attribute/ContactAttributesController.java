package io.entente.contacts.attribute;

import io.entente.rest.Caller;
import io.entente.service.idempotency.IdempotencyKey;
import io.entente.service.idempotency.OncePerKey;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Attributes of contacts. */
@Controller("/api/v1/contact-attributes")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin"})
@Tag(name = "Contacts")
class ContactAttributesController {
  private final KeepContactAttribute keep;
  private final ContactAttributeStore store;
  private final OncePerKey once;

  ContactAttributesController(
      KeepContactAttribute keep, ContactAttributeStore store, OncePerKey once) {
    this.keep = keep;
    this.store = store;
    this.once = once;
  }

  @Get
  @Secured({"owner", "admin", "agent", "viewer"})
  @Operation(
      operationId = "listContactAttributes",
      summary = "All attributes",
      description = "Retired ones too, which can't be set any more.")
  ContactAttributeList list(@Parameter(hidden = true) Caller caller) {
    return new ContactAttributeList(store.all(caller.workspaceId()));
  }

  @Post
  @Operation(operationId = "createContactAttribute", summary = "Add an attribute")
  @ApiResponse(responseCode = "201", description = "Added", useReturnTypeSchema = true)
  HttpResponse<ContactAttribute> create(
      @Parameter(hidden = true) Caller caller,
      @Header("Idempotency-Key") @Nullable @Parameter(description = IdempotencyKey.DESCRIPTION)
          String key,
      @Body NewContactAttribute added) {
    return HttpResponse.created(
        once.run(
            caller,
            once.key(key, "contact-attributes", added),
            ContactAttribute.class,
            () -> keep.add(caller.workspaceId(), added)));
  }

  @Patch("/{key}")
  @Operation(
      operationId = "changeContactAttribute",
      summary = "Change an attribute",
      description = "What is not given stays. Retired, it stays where it is set.")
  ContactAttribute change(
      @Parameter(hidden = true) Caller caller, String key, @Body ChangedContactAttribute changed) {
    return keep.change(caller.workspaceId(), key, changed);
  }
}
