package io.entente.interactions.community;

import io.entente.interactions.clock.ConversationStatus;
import io.entente.interactions.resolution.ChangeStatus;
import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.strand.StoredConversation;
import io.entente.interactions.trail.Doer;
import io.entente.rest.Caller;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Ends the work on a question's conversation, or takes that back. */
@Singleton
final class EndWork {
  private final LockConversation lock;
  private final ChangeStatus status;

  EndWork(LockConversation lock, ChangeStatus status) {
    this.lock = lock;
    this.status = status;
  }

  void of(Caller by, Question question, Instant now) {
    conversation(by, question)
        .ifPresent(it -> status.change(Doer.of(by), it, ConversationStatus.RESOLVED, null, now));
  }

  void takeBack(Caller by, Question question, Instant now) {
    conversation(by, question)
        .filter(it -> it.folded().status() == ConversationStatus.RESOLVED)
        .ifPresent(it -> status.change(Doer.of(by), it, ConversationStatus.OPEN, null, now));
  }

  private Optional<StoredConversation> conversation(Caller by, Question question) {
    return question.conversationId() == null
        ? Optional.empty()
        : lock.lock(by.workspaceId(), question.conversationId());
  }
}
