package io.entente.contacts.timeline;

import io.entente.contacts.contact.Homes;
import io.entente.contacts.timeline.TimelineSource.Place;
import io.entente.contacts.timeline.TimelineSource.Whose;
import io.entente.rest.Cursors;
import io.entente.rest.NotFound;
import io.entente.rest.Page;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Timelines, page by page: each source gives as many as the page has, and the latest of all are
 * shown. A page costs as much as it shows, whatever lies behind.
 */
@Singleton
final class TimelinePages {
  private static final Comparator<TimelineEntry> ORDER =
      Comparator.comparing(TimelineEntry::at).reversed().thenComparing(TimelineEntry::kind);

  private final List<TimelineSource> sources;
  private final Homes homes;
  private final TimelineStore store;
  private final Cursors cursors;

  TimelinePages(List<TimelineSource> sources, Homes homes, TimelineStore store, Cursors cursors) {
    this.sources = sources;
    this.homes = homes;
    this.store = store;
    this.cursors = cursors;
  }

  /** Where a page ends: all kinds of one moment come in their order. */
  private record End(Instant at, TimelineKind kind, UUID id) {
    /** In the order of a source of that kind. */
    Place of(TimelineKind asked) {
      int order = asked.compareTo(kind);
      if (order == 0) {
        return new Place(at, id);
      }
      return new Place(at, order < 0 ? Place.SMALLEST : Place.LARGEST);
    }
  }

  Page<TimelineEntry> page(
      UUID workspaceId,
      UUID contactId,
      Set<TimelineKind> kinds,
      @Nullable String cursor,
      int limit) {
    Whose whose = whose(workspaceId, contactId);
    String list = "timeline/" + workspaceId + "/" + contactId + "/" + kinds;
    End end = end(list, cursor);
    List<TimelineEntry> entries = new ArrayList<>();
    for (TimelineSource source : sources) {
      if (kinds.contains(source.kind())) {
        entries.addAll(source.before(whose, end.of(source.kind()), limit + 1));
      }
    }
    entries.sort(ORDER);
    if (entries.size() <= limit) {
      return new Page<>(entries, null);
    }
    TimelineEntry last = entries.get(limit - 1);
    List<String> values = List.of(last.at().toString(), last.kind().json(), last.id().toString());
    return new Page<>(entries.subList(0, limit), cursors.encode(list, values));
  }

  private Whose whose(UUID workspaceId, UUID contactId) {
    UUID shownAs = homes.finalOf(workspaceId, contactId).orElseThrow(() -> new NotFound("contact"));
    List<UUID> ids = homes.of(workspaceId, shownAs);
    return new Whose(workspaceId, ids, store.identities(workspaceId, ids));
  }

  private End end(String list, @Nullable String cursor) {
    if (cursor == null) {
      return new End(
          Instant.parse("9999-12-31T00:00:00Z"), TimelineKind.INTERACTION, Place.LARGEST);
    }
    List<String> values = cursors.decode(list, cursor);
    return new End(
        Instant.parse(values.get(0)),
        TimelineKind.of(values.get(1)),
        UUID.fromString(values.get(2)));
  }
}
