package io.entente.interactions.rule;

import io.entente.interactions.strand.ConversationKey;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a conversation.
 *
 * @param id sorts by when it was recorded
 * @param entryId of the message that it is about; null if it is about none
 */
record RuleEvent(
    UUID workspaceId, UUID id, UUID conversationId, Kind kind, @Nullable UUID entryId) {
  /** What kind of something. */
  enum Kind {
    OPENED,
    MESSAGE,
    STATUS,
    CHANGED,
    WARNING,
    BREACH;

    /** Whether it is about a message of its own. */
    boolean isOfMessage() {
      return this == OPENED || this == MESSAGE;
    }
  }

  ConversationKey conversation() {
    return new ConversationKey(workspaceId, conversationId);
  }
}
