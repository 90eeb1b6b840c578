package io.entente.interactions.resolution;

import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.strand.StoredConversation;
import io.entente.interactions.trail.Doer;
import io.entente.rest.Caller;
import io.entente.rest.Conflict;
import io.entente.rest.EntityTag;
import io.entente.rest.NotFound;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls a conversation spam, or says that it is none. */
@Singleton
final class JudgeConversation {
  private final Transactions transactions;
  private final LockConversation lock;
  private final RecordAct record;
  private final Clock clock;

  JudgeConversation(
      Transactions transactions, LockConversation lock, RecordAct record, Clock clock) {
    this.transactions = transactions;
    this.lock = lock;
    this.record = record;
    this.clock = clock;
  }

  /**
   * The version of the conversation after it; what is so already is no change.
   *
   * @param ifMatch see {@link EntityTag#check}
   */
  long judge(Caller by, UUID conversationId, boolean spam, @Nullable String ifMatch) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return transactions.write(() -> {
      StoredConversation conversation =
          lock.lock(by.workspaceId(), conversationId)
              .orElseThrow(() -> new NotFound("conversation"));
      new EntityTag(conversation.version()).check(ifMatch);
      if (conversation.folded().spam() == spam) {
        return conversation.version();
      }
      if (!lock.isLatest(conversation)) {
        throw new Conflict("succeeded", "Another conversation has followed this one.");
      }
      Doer doer = Doer.of(by);
      Act.Kind kind = spam ? Act.Kind.SPAM : Act.Kind.NOT_SPAM;
      Act act = Act.of(doer, kind, conversation.afterAll(now), null, now);
      return record.record(doer, conversation, act);
    });
  }
}
