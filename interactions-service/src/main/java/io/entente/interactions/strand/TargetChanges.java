package io.entente.interactions.strand;

import io.entente.interactions.clock.FoldedConversation;
import io.entente.interactions.sla.TargetChange;
import org.jspecify.annotations.Nullable;

/** Changes of conversations as those who keep promises see them. */
final class TargetChanges {
  private TargetChanges() {}

  static TargetChange of(ConversationChange change) {
    return switch (change) {
      case ConversationChange.Opened opened -> of(opened.after(), null, opened.after().folded());
      case ConversationChange.Changed changed ->
          of(changed.after(), changed.before().folded(), changed.after().folded());
      case ConversationChange.Merged merged -> of(merged.before(), merged.before().folded(), null);
    };
  }

  /** Of one of which only what is set on it changed. */
  static TargetChange of(StoredConversation conversation) {
    return of(conversation, conversation.folded(), conversation.folded());
  }

  private static TargetChange of(
      StoredConversation conversation,
      @Nullable FoldedConversation before,
      @Nullable FoldedConversation after) {
    return new TargetChange(
        conversation.strand().workspaceId(),
        conversation.id(),
        conversation.opening().channel(),
        conversation.opening().connectionId(),
        conversation.strand().customerId(),
        conversation.worked(),
        before,
        after);
  }
}
