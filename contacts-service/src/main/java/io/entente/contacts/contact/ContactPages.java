package io.entente.contacts.contact;

import io.entente.contacts.contact.ContactStore.ByActivity;
import io.entente.contacts.contact.ContactStore.ByTerm;
import io.entente.contacts.contact.ContactStore.Found;
import io.entente.rest.Cursors;
import io.entente.rest.Page;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists of contacts, page by page. Each costs as much as what it shows, whatever lies behind. */
@Singleton
final class ContactPages {
  /** Before all in the order of activity. */
  private static final ByActivity NEWEST =
      new ByActivity(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

  private static final UUID FIRST = new UUID(0, 0);

  private final ContactStore contacts;
  private final Cursors cursors;

  ContactPages(ContactStore contacts, Cursors cursors) {
    this.contacts = contacts;
    this.cursors = cursors;
  }

  Page<Contact> newest(UUID workspaceId, @Nullable String cursor, int limit) {
    String kind = "contacts/" + workspaceId;
    ByActivity place = NEWEST;
    if (cursor != null) {
      List<String> values = cursors.decode(kind, cursor);
      place = new ByActivity(Instant.parse(values.get(0)), UUID.fromString(values.get(1)));
    }
    List<Contact> items = contacts.newest(workspaceId, place, limit + 1);
    if (items.size() <= limit) {
      return new Page<>(items, null);
    }
    Contact last = items.get(limit - 1);
    List<String> end = List.of(last.lastActivityAt().toString(), last.id().toString());
    return new Page<>(items.subList(0, limit), cursors.encode(kind, end));
  }

  /**
   * @param key what names and handles begin with, see {@link io.entente.contacts.search.SearchKey};
   *     not empty
   */
  Page<Contact> found(UUID workspaceId, String key, @Nullable String cursor, int limit) {
    String kind = "contacts/" + workspaceId + "/" + key;
    ByTerm place = new ByTerm(key, FIRST);
    if (cursor != null) {
      List<String> values = cursors.decode(kind, cursor);
      place = new ByTerm(values.get(0), UUID.fromString(values.get(1)));
    }
    List<Found> found = contacts.found(workspaceId, key, place, limit + 1);
    List<Contact> items =
        contacts.withIdentities(
            workspaceId, found.stream().limit(limit).map(Found::contact).toList());
    if (found.size() <= limit) {
      return new Page<>(items, null);
    }
    ByTerm last = found.get(limit - 1).place();
    return new Page<>(items, cursors.encode(kind, List.of(last.term(), last.id().toString())));
  }
}
