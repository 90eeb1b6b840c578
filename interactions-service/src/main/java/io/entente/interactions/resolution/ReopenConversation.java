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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a resolved conversation up again. */
@Singleton
final class ReopenConversation {
  private final Transactions transactions;
  private final LockConversation lock;
  private final RecordAct record;
  private final Clock clock;

  ReopenConversation(
      Transactions transactions, LockConversation lock, RecordAct record, Clock clock) {
    this.transactions = transactions;
    this.lock = lock;
    this.record = record;
    this.clock = clock;
  }

  /**
   * The version of the conversation after it.
   *
   * @param ifMatch see {@link EntityTag#check}
   */
  long reopen(Caller by, UUID conversationId, @Nullable String ifMatch) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return transactions.write(() -> {
      StoredConversation conversation =
          lock.lock(by.workspaceId(), conversationId)
              .orElseThrow(() -> new NotFound("conversation"));
      new EntityTag(conversation.version()).check(ifMatch);
      if (conversation.folded().resolvedAt() == null) {
        throw new Conflict("not_resolved", "The conversation is not resolved.");
      }
      if (!lock.isLatest(conversation)) {
        throw new Conflict("succeeded", "Another conversation has followed this one.");
      }
      Doer doer = Doer.of(by);
      Act act = Act.of(doer, Act.Kind.REOPENED, conversation.afterAll(now), null, now);
      return record.recordOnLatest(doer, conversation, List.of(act));
    });
  }
}
