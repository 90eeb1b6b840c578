package io.entente.interactions.strand;

import io.entente.interactions.thread.ThreadStore;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Takes the lock under which a conversation changes: that of its thread's root, which is taken
 * before the conversation is looked at, so that what is seen stays as it is.
 */
@Singleton
public final class LockConversation {
  private static final int MOST_MOVES = 20;

  private final StrandStore strands;
  private final ThreadStore threads;

  LockConversation(StrandStore strands, ThreadStore threads) {
    this.strands = strands;
    this.threads = threads;
  }

  /** The conversation, or the one that took it in; empty if there is none. */
  public Optional<StoredConversation> lock(UUID workspaceId, UUID id) {
    UUID at = id;
    for (int moves = 0; moves < MOST_MOVES; moves++) {
      Optional<StoredConversation> seen = strands.find(workspaceId, at);
      if (seen.isPresent()) {
        threads.lock(new TreeSet<>(List.of(seen.get().strand().root())));
        Optional<StoredConversation> locked = strands.find(workspaceId, at);
        if (locked.isPresent() && locked.get().strand().equals(seen.get().strand())) {
          return locked;
        }
      } else {
        Optional<UUID> into = strands.mergedInto(workspaceId, at);
        if (into.isEmpty()) {
          return Optional.empty();
        }
        at = into.get();
      }
    }
    throw new IllegalStateException("Conversation " + id + " moves on and on");
  }

  /** Whether no other conversation has followed it in its strand. */
  public boolean isLatest(StoredConversation conversation) {
    return strands.latest(List.of(conversation.strand())).stream()
        .anyMatch(latest -> latest.id().equals(conversation.id()));
  }
}
