package io.entente.interactions.conversation;

import io.entente.interactions.strand.StrandStore;
import io.entente.rest.NotFound;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Finds a conversation by its id, also where another has taken it in since. */
@Singleton
final class FindConversation {
  private static final int MOST_MERGES = 20;

  private final ConversationStore conversations;
  private final StrandStore strands;

  FindConversation(ConversationStore conversations, StrandStore strands) {
    this.conversations = conversations;
    this.strands = strands;
  }

  /**
   * @throws NotFound if the workspace has none of that id
   */
  Conversation find(UUID workspaceId, UUID id) {
    UUID at = id;
    for (int merges = 0; merges < MOST_MERGES; merges++) {
      Optional<Conversation> found = conversations.find(workspaceId, at);
      if (found.isPresent()) {
        return found.get();
      }
      at = strands.mergedInto(workspaceId, at).orElseThrow(() -> new NotFound("conversation"));
    }
    throw new IllegalStateException("Conversation " + id + " is merged in circles");
  }
}
