package io.entente.interactions.conversation;

import io.entente.interactions.trail.Change;
import io.entente.interactions.trail.TrailStore;
import io.entente.rest.Caller;
import io.entente.rest.Cursors;
import io.entente.rest.Page;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was changed of a conversation, page by page. */
@Singleton
final class ChangePages {
  private static final UUID START = new UUID(0, 0);

  private final FindConversation find;
  private final TrailStore trail;
  private final Cursors cursors;
  private final ObjectMapper json;

  ChangePages(FindConversation find, TrailStore trail, Cursors cursors, ObjectMapper json) {
    this.find = find;
    this.trail = trail;
    this.cursors = cursors;
    this.json = json;
  }

  Page<ChangeEntry> page(Caller caller, UUID conversationId, @Nullable String cursor, int limit) {
    UUID id = find.find(caller, conversationId).id();
    String kind = "changes/" + caller.workspaceId() + "/" + id;
    UUID after = cursor == null ? START : UUID.fromString(cursors.decode(kind, cursor).getFirst());
    List<Change> found = trail.after(caller.workspaceId(), id, after, limit + 1);
    return new Page<>(
        found.stream().limit(limit).map(this::entry).toList(),
        found.size() <= limit
            ? null
            : cursors.encode(kind, List.of(found.get(limit - 1).id().toString())));
  }

  private ChangeEntry entry(Change change) {
    return new ChangeEntry(
        change.id(),
        change.occurredAt(),
        change.by(),
        change.field(),
        read(change.before()),
        read(change.after()));
  }

  private @Nullable Object read(@Nullable String value) {
    if (value == null) {
      return null;
    }
    try {
      return json.readValue(value, Argument.OBJECT_ARGUMENT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
