package io.entente.interactions.delivery;

import io.entente.events.Activity;
import io.entente.events.ActivityType;
import io.entente.interactions.activity.Happened;
import io.entente.interactions.activity.TellActivity;
import io.entente.interactions.strand.FoldStrands;
import io.entente.interactions.strand.StoredConversation;
import io.entente.interactions.strand.StrandChange;
import io.entente.interactions.strand.StrandChange.History;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what a reply did to its conversation where it never reached the customer: only what
 * the customer can see answers. Its conversation is folded anew without it, under its lock.
 */
@Singleton
final class RevokeReply {
  private final SentStore sent;
  private final FoldStrands fold;
  private final TellActivity tell;

  RevokeReply(SentStore sent, FoldStrands fold, TellActivity tell) {
    this.sent = sent;
    this.fold = fold;
    this.tell = tell;
  }

  void revoke(Undelivered reply, @Nullable StoredConversation conversation) {
    sent.hide(reply.workspaceId(), reply.entryId());
    foldAnew(conversation);
  }

  /** Has it answer after all, at a later time. */
  void restore(Undelivered reply, StoredConversation conversation, Instant at) {
    sent.writeAgain(reply.workspaceId(), reply.entryId(), at);
    foldAnew(conversation);
  }

  /**
   * Says that there is something new to say of its message.
   *
   * @param conversationId where that is; null if it belongs to none
   */
  void tell(Undelivered reply, @Nullable UUID conversationId) {
    Happened happened = new Happened();
    happened.message(
        reply.workspaceId(),
        ActivityType.MESSAGE_CHANGED,
        conversationId,
        new Activity.Message(reply.interactionId(), reply.entryId()));
    tell.tell(happened);
  }

  private void foldAnew(@Nullable StoredConversation conversation) {
    if (conversation != null) {
      fold.fold(
          List.of(new StrandChange(conversation.strand(), List.of(), History.REWRITTEN)), Map.of());
    }
  }
}
