package io.entente.interactions.conversation;

import io.entente.interactions.strand.StrandStore;
import io.entente.rest.Caller;
import io.entente.rest.NotFound;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Finds a conversation by its id, also where another has taken it in since. */
@Singleton
public final class FindConversation {
  private static final int MOST_MERGES = 20;

  private final ConversationStore conversations;
  private final StrandStore strands;

  FindConversation(ConversationStore conversations, StrandStore strands) {
    this.conversations = conversations;
    this.strands = strands;
  }

  /**
   * The conversation as the caller sees it.
   *
   * @throws NotFound if the workspace has none of that id
   */
  public Conversation find(Caller caller, UUID id) {
    UUID at = id;
    for (int merges = 0; merges < MOST_MERGES; merges++) {
      Optional<Conversation> found =
          conversations.find(caller.workspaceId(), caller.memberId(), at);
      if (found.isPresent()) {
        return found.get();
      }
      at =
          strands
              .mergedInto(caller.workspaceId(), at)
              .orElseThrow(() -> new NotFound("conversation"));
    }
    throw new IllegalStateException("Conversation " + id + " is merged in circles");
  }
}
