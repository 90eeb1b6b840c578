package io.entente.interactions.strand;

import io.entente.events.Activity;
import io.entente.events.ActivityType;
import io.entente.interactions.activity.Happened;
import io.entente.interactions.strand.HistoryStore.PastMessage;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a fold did, for those who follow along. */
final class FoldedActivity {
  private FoldedActivity() {}

  /**
   * @param moved messages that had arrived before, and where they are now
   * @param conversations of all events, by their ids
   */
  static Happened of(
      Collection<ConversationChange> changes,
      Map<PastMessage, @Nullable UUID> moved,
      Collection<Filed> filed,
      Map<UUID, UUID> conversations) {
    Happened happened = new Happened();
    changes.forEach(change -> tell(change, happened));
    moved.forEach((message, conversationId) ->
        happened.message(
            message.strand().workspaceId(),
            ActivityType.MESSAGE_MOVED,
            conversationId,
            new Activity.Message(message.id(), message.entryId())));
    for (Filed message : filed) {
      happened.message(
          message.workspaceId(),
          ActivityType.MESSAGE_FILED,
          conversations.get(message.nodeId()),
          new Activity.Message(message.id(), message.entryId()));
    }
    return happened;
  }

  private static void tell(ConversationChange change, Happened happened) {
    switch (change) {
      case ConversationChange.Opened(StoredConversation after) ->
          happened.opened(after.strand().workspaceId(), after.id(), after.version());
      case ConversationChange.Changed(StoredConversation before, StoredConversation after) ->
          happened.changed(
              after.strand().workspaceId(),
              after.id(),
              after.version(),
              before.folded().status() == after.folded().status()
                  ? null
                  : after.folded().status().json());
      case ConversationChange.Merged(StoredConversation before, @Nullable UUID into) ->
          happened.merged(before.strand().workspaceId(), before.id(), before.version() + 1, into);
    }
  }
}
