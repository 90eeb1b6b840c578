package io.entente.interactions.strand;

import io.entente.interactions.thread.NodeKey;
import io.entente.interactions.thread.ThreadStore;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
      Optional<StrandStore.Locked> locked = strands.lock(workspaceId, at);
      if (locked.isPresent()) {
        if (locked.get().holds()) {
          return Optional.of(locked.get().conversation());
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

  /** Many at once, without those that are merged away, in as many statements as for one. */
  public List<StoredConversation> lockAll(Collection<ConversationKey> keys) {
    Set<NodeKey> locked = new HashSet<>();
    for (int moves = 0; moves < MOST_MOVES; moves++) {
      TreeSet<NodeKey> roots = new TreeSet<>();
      List<StoredConversation> seen = strands.find(keys);
      seen.forEach(it -> roots.add(it.strand().root()));
      if (locked.containsAll(roots)) {
        return new ArrayList<>(seen);
      }
      threads.lock(roots);
      locked.addAll(roots);
    }
    throw new IllegalStateException("Conversations move on and on: " + keys);
  }

  /** Whether no other conversation has followed it in its strand. */
  public boolean isLatest(StoredConversation conversation) {
    return strands.latest(List.of(conversation.strand())).stream()
        .anyMatch(latest -> latest.id().equals(conversation.id()));
  }
}
