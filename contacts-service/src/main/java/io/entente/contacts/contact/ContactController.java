package io.entente.contacts.contact;

import io.entente.contacts.IdList;
import io.entente.contacts.search.SearchKey;
import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.NotFound;
import io.entente.rest.Page;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People outside. */
@Controller("/api/v1/contacts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent", "viewer"})
@Tag(name = "Contacts")
class ContactController {
  private static final int MOST = 200;

  private final ContactPages pages;
  private final ContactStore contacts;
  private final RenameContact rename;

  ContactController(ContactPages pages, ContactStore contacts, RenameContact rename) {
    this.pages = pages;
    this.contacts = contacts;
    this.rename = rename;
  }

  @Get
  @Operation(
      operationId = "listContacts",
      summary = "Contacts",
      description =
          "The newest activity first; with a query those of whose names and handles a word begins"
              + " with it, in the order of the alphabet; with ids those that exist, in no"
              + " particular order.")
  Page<Contact> list(
      @Parameter(hidden = true) Caller caller,
      @QueryValue @Nullable @Parameter(description = "Case and accents do not matter") String query,
      @QueryValue @Nullable @Parameter(description = "Ids, separated by commas, 200 at most")
          String ids,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
    if (ids != null) {
      if (query != null || cursor != null) {
        throw new BadRequest("?ids", "stands alone");
      }
      return new Page<>(contacts.byIds(caller.workspaceId(), IdList.parse(ids)), null);
    }
    String key = query == null ? "" : SearchKey.of(query);
    return key.isEmpty()
        ? pages.newest(caller.workspaceId(), cursor, limit)
        : pages.found(caller.workspaceId(), key, cursor, limit);
  }

  @Get("/{id}")
  @Operation(operationId = "getContact", summary = "A contact with its identities")
  HttpResponse<Contact> get(@Parameter(hidden = true) Caller caller, UUID id) {
    return answer(
        contacts.find(caller.workspaceId(), id).orElseThrow(() -> new NotFound("contact")));
  }

  @Patch("/{id}")
  @Secured({"owner", "admin", "agent"})
  @Operation(
      operationId = "renameContact",
      summary = "Name a contact",
      description = "The contact keeps that name, whatever its identities are called from then on.")
  HttpResponse<Contact> rename(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Body NewName name,
      @Header(HttpHeaders.IF_MATCH)
          @Nullable
          @Parameter(description = "The ETag of the contact that is to be changed")
          String ifMatch) {
    return answer(rename.rename(caller.workspaceId(), id, name, ifMatch));
  }

  private static HttpResponse<Contact> answer(Contact contact) {
    return HttpResponse.ok(contact)
        .header(HttpHeaders.ETAG, new EntityTag(contact.version()).toString());
  }
}
