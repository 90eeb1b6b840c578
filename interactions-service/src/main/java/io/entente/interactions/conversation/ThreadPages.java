package io.entente.interactions.conversation;

import io.entente.interactions.attachment.Attachment;
import io.entente.interactions.attachment.AttachmentStore;
import io.entente.interactions.conversation.ThreadPageStore.Place;
import io.entente.interactions.conversation.ThreadPageStore.Placed;
import io.entente.rest.Caller;
import io.entente.rest.Cursors;
import io.entente.rest.Page;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The messages of a conversation, the oldest first, page by page. */
@Singleton
final class ThreadPages {
  private final FindConversation find;
  private final ThreadPageStore entries;
  private final AttachmentStore attachments;
  private final Cursors cursors;

  ThreadPages(
      FindConversation find,
      ThreadPageStore entries,
      AttachmentStore attachments,
      Cursors cursors) {
    this.find = find;
    this.entries = entries;
    this.attachments = attachments;
    this.cursors = cursors;
  }

  Page<ThreadEntry> page(Caller caller, UUID conversationId, @Nullable String cursor, int limit) {
    UUID workspaceId = caller.workspaceId();
    UUID id = find.find(caller, conversationId).id();
    String kind = "thread/" + workspaceId + "/" + id;
    Place place = cursor == null ? Place.START : place(cursors.decode(kind, cursor));
    List<Placed> found = entries.after(workspaceId, id, place, limit + 1);
    List<ThreadEntry> items =
        withFiles(workspaceId, found.stream().limit(limit).map(Placed::entry).toList());
    return new Page<>(
        items,
        found.size() <= limit ? null : cursors.encode(kind, values(found.get(limit - 1).place())));
  }

  private List<ThreadEntry> withFiles(UUID workspaceId, List<ThreadEntry> page) {
    Map<UUID, List<Attachment>> files =
        attachments.of(
            workspaceId,
            page.stream().filter(entry -> entry.deletedAt() == null).map(ThreadEntry::id).toList());
    return page.stream()
        .map(entry -> files.containsKey(entry.id()) ? entry.with(files.get(entry.id())) : entry)
        .toList();
  }

  private static List<String> values(Place place) {
    return List.of(
        place.occurredAt().toString(),
        Integer.toString(place.rank()),
        place.externalId(),
        place.entryId().toString());
  }

  private static Place place(List<String> values) {
    return new Place(
        Instant.parse(values.get(0)),
        Integer.parseInt(values.get(1)),
        values.get(2),
        UUID.fromString(values.get(3)));
  }
}
