package io.entente.contacts.merge;

import io.entente.contacts.contact.Homes;
import io.entente.rest.Cursors;
import io.entente.rest.NotFound;
import io.entente.rest.Page;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The history of who was joined with whom, page by page. */
@Singleton
final class MergePages {
  private static final UUID LATEST = new UUID(-1, -1);

  private final Homes homes;
  private final ContactMergeStore merges;
  private final Cursors cursors;

  MergePages(Homes homes, ContactMergeStore merges, Cursors cursors) {
    this.homes = homes;
    this.merges = merges;
    this.cursors = cursors;
  }

  Page<ContactMerge> of(UUID workspaceId, UUID contactId, @Nullable String cursor, int limit) {
    UUID finalId = homes.finalOf(workspaceId, contactId).orElseThrow(() -> new NotFound("contact"));
    String kind = "contact-merges/" + workspaceId + "/" + contactId;
    UUID place = cursor == null ? LATEST : UUID.fromString(cursors.decode(kind, cursor).getFirst());
    List<ContactMerge> items =
        merges.of(workspaceId, homes.of(workspaceId, finalId), place, limit + 1);
    if (items.size() <= limit) {
      return new Page<>(items, null);
    }
    UUID last = items.get(limit - 1).id();
    return new Page<>(items.subList(0, limit), cursors.encode(kind, List.of(last.toString())));
  }
}
