package io.entente.contacts.contact;

import io.entente.contacts.contact.ContactParts.Head;
import io.entente.contacts.contact.ContactStore.ByActivity;
import io.entente.contacts.contact.ContactStore.ByTerm;
import io.entente.contacts.contact.ContactStore.Found;
import io.entente.contacts.contact.ContactStore.Listed;
import io.entente.rest.Cursors;
import io.entente.rest.Page;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists of contacts, page by page. Each costs as much as what it shows, whatever lies behind. */
@Singleton
public final class ContactPages {
  private static final UUID FIRST = new UUID(0, 0);
  private static final UUID LAST = new UUID(-1, -1);

  /** Before all in the order of activity. */
  private static final ByActivity NEWEST =
      new ByActivity(Instant.parse("9999-12-31T00:00:00Z"), LAST);

  private final ContactStore contacts;
  private final SearchMisspelt misspelt;
  private final Cursors cursors;

  ContactPages(ContactStore contacts, SearchMisspelt misspelt, Cursors cursors) {
    this.contacts = contacts;
    this.misspelt = misspelt;
    this.cursors = cursors;
  }

  /** What a list shows the contacts of. */
  public enum Of {
    OWNER(ContactStore.OF_OWNER),
    COMPANY(ContactStore.OF_COMPANY),
    TAG(ContactStore.TAGGED);

    private final String statement;

    Of(String statement) {
      this.statement = statement;
    }
  }

  Page<Contact> newest(UUID workspaceId, @Nullable String cursor, int limit) {
    String kind = "contacts/" + workspaceId;
    ByActivity place = NEWEST;
    if (cursor != null) {
      List<String> values = cursors.decode(kind, cursor);
      place = new ByActivity(Instant.parse(values.get(0)), UUID.fromString(values.get(1)));
    }
    List<Head> heads = contacts.newest(workspaceId, place, limit + 1);
    if (heads.size() <= limit) {
      return new Page<>(contacts.complete(workspaceId, heads), null);
    }
    Head last = heads.get(limit - 1);
    List<String> end = List.of(last.lastActivityAt().toString(), last.id().toString());
    return new Page<>(
        contacts.complete(workspaceId, heads.subList(0, limit)), cursors.encode(kind, end));
  }

  /**
   * Where nobody is found by the query as it stands, those who are one slip away from it.
   *
   * @param key what names, handles and points begin with, see {@link
   *     io.entente.contacts.search.SearchKey}; an empty one finds nobody
   */
  public Page<Contact> found(UUID workspaceId, String key, @Nullable String cursor, int limit) {
    if (key.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    String kind = "contacts/" + workspaceId + "/" + key;
    ByTerm place = new ByTerm(key, FIRST);
    if (cursor != null) {
      List<String> values = cursors.decode(kind, cursor);
      place = new ByTerm(values.get(0), UUID.fromString(values.get(1)));
    }
    List<Found> found = contacts.found(workspaceId, key, place, limit + 1);
    if (found.isEmpty() && cursor == null) {
      return new Page<>(
          contacts.complete(workspaceId, misspelt.search(workspaceId, key, limit)), null);
    }
    List<Contact> items =
        contacts.complete(workspaceId, found.stream().limit(limit).map(Found::head).toList());
    if (found.size() <= limit) {
      return new Page<>(items, null);
    }
    ByTerm last = found.get(limit - 1).place();
    return new Page<>(items, cursors.encode(kind, List.of(last.term(), last.id().toString())));
  }

  /**
   * @param value the id of an owner or a company, or the key of a tag
   */
  public Page<Contact> of(
      UUID workspaceId, Of of, Object value, @Nullable String cursor, int limit) {
    String kind = "contacts/" + workspaceId + "/" + of + "/" + value;
    UUID place = cursor == null ? LAST : UUID.fromString(cursors.decode(kind, cursor).getFirst());
    List<Listed> listed = contacts.listed(of.statement, workspaceId, value, place, limit + 1);
    List<Contact> items =
        contacts.complete(workspaceId, listed.stream().limit(limit).map(Listed::head).toList());
    if (listed.size() <= limit) {
      return new Page<>(items, null);
    }
    String end = listed.get(limit - 1).homeId().toString();
    return new Page<>(items, cursors.encode(kind, List.of(end)));
  }
}
