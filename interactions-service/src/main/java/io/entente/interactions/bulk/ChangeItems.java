package io.entente.interactions.bulk;

import io.entente.events.EventJson;
import io.entente.interactions.strand.ConversationKey;
import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.strand.StoredConversation;
import io.entente.interactions.trail.Doer;
import io.entente.interactions.work.ChangeConversation;
import io.entente.interactions.work.ConversationPatch;
import io.entente.interactions.work.PatchReader;
import io.entente.rest.NotFound;
import io.entente.rest.Refusal;
import io.entente.rest.json.StrictJson;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes conversations one by one in the running transaction: one that fails holds up no other.
 */
@Singleton
final class ChangeItems {
  private final LockConversation lock;
  private final ChangeConversation change;
  private final BulkItemStore items;
  private final StrictJson strict;
  private final EventJson json;

  ChangeItems(
      LockConversation lock,
      ChangeConversation change,
      BulkItemStore items,
      StrictJson strict,
      EventJson json) {
    this.lock = lock;
    this.change = change;
    this.items = items;
    this.strict = strict;
    this.json = json;
  }

  /**
   * A conversation that was changed or found to be as asked.
   *
   * @param id its own, or that of the one that took it in
   */
  private record Tried(UUID id, long version) {}

  /** What became of each of them, in their order. */
  List<BulkItem> change(BulkTask task, List<UUID> conversations, Instant now) {
    ConversationPatch patch =
        PatchReader.readActions(
            strict.readMembers(task.actions().getBytes(StandardCharsets.UTF_8)));
    // All locks in their order first: two actions on the same conversations wait for each other.
    lock.lockAll(
        conversations.stream().map(id -> new ConversationKey(task.workspaceId(), id)).toList());
    Map<UUID, Tried> tried = new HashMap<>();
    Map<UUID, Refusal> refused = new HashMap<>();
    for (UUID id : conversations) {
      items.begin();
      try {
        tried.put(id, change(task.doer(), id, patch, now));
      } catch (Refusal refusal) {
        items.takeBack();
        refused.put(id, refusal);
      }
    }
    Map<UUID, Long> versions =
        items.versions(task.workspaceId(), tried.values().stream().map(Tried::id).toList());
    List<BulkItem> results = new ArrayList<>();
    for (UUID id : conversations) {
      results.add(item(id, tried.get(id), refused.get(id), versions, task));
    }
    return results;
  }

  private Tried change(Doer by, UUID id, ConversationPatch patch, Instant now) {
    StoredConversation locked =
        lock.lock(by.workspaceId(), id).orElseThrow(() -> new NotFound("conversation"));
    change.change(by, locked, patch, now);
    return new Tried(locked.id(), locked.version());
  }

  private BulkItem item(
      UUID id,
      @Nullable Tried tried,
      @Nullable Refusal refusal,
      Map<UUID, Long> versions,
      BulkTask task) {
    if (refusal != null) {
      byte[] problem = json.encode(refusal.toProblem(Locale.forLanguageTag(task.language())));
      return new BulkItem(id, BulkOutcome.FAILED, new String(problem, StandardCharsets.UTF_8));
    }
    boolean same =
        tried != null && versions.getOrDefault(tried.id(), -1L).longValue() == tried.version();
    return new BulkItem(id, same ? BulkOutcome.UNCHANGED : BulkOutcome.CHANGED, null);
  }
}
