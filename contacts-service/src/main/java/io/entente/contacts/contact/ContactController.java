package io.entente.contacts.contact;

import io.entente.contacts.IdList;
import io.entente.contacts.access.LookKind;
import io.entente.contacts.access.NoteAccess;
import io.entente.contacts.contact.ContactPages.Of;
import io.entente.contacts.search.SearchKey;
import io.entente.contacts.tag.ContactTags;
import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.EntityTag;
import io.entente.rest.NotFound;
import io.entente.rest.Page;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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
  private final NoteAccess accesses;

  ContactController(ContactPages pages, ContactStore contacts, NoteAccess accesses) {
    this.pages = pages;
    this.contacts = contacts;
    this.accesses = accesses;
  }

  @Get
  @Operation(
      operationId = "listContacts",
      summary = "Contacts",
      description =
          "The newest activity first; with a query those of whose names, handles, e-mails, phones"
              + " and customer numbers a word begins with it, in the order of the alphabet, or where"
              + " there are none those of whose names a word is one letter away from it; with ids"
              + " those that exist; of an owner, a company or a tag in an order of their own. Only"
              + " one of these can be asked for. A contact that was merged into another is shown as"
              + " that one.")
  Page<Contact> list(
      @Parameter(hidden = true) Caller caller,
      @QueryValue @Nullable @Parameter(description = "Case and accents do not matter") String query,
      @QueryValue @Nullable @Parameter(description = "Ids, separated by commas, 200 at most")
          String ids,
      @QueryValue @Nullable @Parameter(description = "The member who looks after them") UUID owner,
      @QueryValue @Nullable @Parameter(description = "The company they work for") UUID company,
      @QueryValue @Nullable @Parameter(description = "Case and accents do not matter") String tag,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
    if (Stream.of(query, ids, owner, company, tag).filter(Objects::nonNull).count() > 1) {
      throw new BadRequest("", "asks for more than one of query, ids, owner, company and tag");
    }
    UUID workspace = caller.workspaceId();
    if (ids != null) {
      if (cursor != null) {
        throw new BadRequest("?ids", "stands alone");
      }
      List<Contact> found = contacts.byIds(workspace, IdList.parse(ids));
      found.forEach(contact -> accesses.note(caller, contact.id(), LookKind.RECORD));
      return new Page<>(found, null);
    }
    if (owner != null) {
      return pages.of(workspace, Of.OWNER, owner, cursor, limit);
    }
    if (company != null) {
      return pages.of(workspace, Of.COMPANY, company, cursor, limit);
    }
    if (tag != null) {
      return pages.of(workspace, Of.TAG, ContactTags.key(tag), cursor, limit);
    }
    return query == null || query.isBlank()
        ? pages.newest(workspace, cursor, limit)
        : pages.found(workspace, SearchKey.of(query), cursor, limit);
  }

  @Get("/{id}")
  @Operation(
      operationId = "getContact",
      summary = "A contact",
      description = "With its identities and all that is known of it.")
  HttpResponse<Contact> get(@Parameter(hidden = true) Caller caller, UUID id) {
    Contact contact =
        contacts.find(caller.workspaceId(), id).orElseThrow(() -> new NotFound("contact"));
    return HttpResponse.ok(contact)
        .header(HttpHeaders.ETAG, new EntityTag(contact.version()).toString());
  }
}
