package io.entente.interactions.resolution;

import io.entente.events.ActorKind;
import io.entente.events.Ids;
import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.strand.StoredConversation;
import io.entente.interactions.trail.Doer;
import io.entente.rest.Caller;
import io.entente.rest.Conflict;
import io.entente.rest.EntityTag;
import io.entente.rest.Forbidden;
import io.entente.rest.NotFound;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls a conversation done: now, or at a time when somebody did so elsewhere. */
@Singleton
final class ResolveConversation {
  private final Transactions transactions;
  private final LockConversation lock;
  private final RecordAct record;
  private final Clock clock;

  ResolveConversation(
      Transactions transactions, LockConversation lock, RecordAct record, Clock clock) {
    this.transactions = transactions;
    this.lock = lock;
    this.record = record;
    this.clock = clock;
  }

  /**
   * @param ifMatch see {@link EntityTag#check}
   */
  Resolution resolve(
      Caller by, UUID conversationId, NewResolution request, @Nullable String ifMatch) {
    if (request.isFromElsewhere() && !by.isAtLeastAdmin()) {
      throw new Forbidden("Only owners and admins record what happened elsewhere.");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant told =
        request.occurredAt() == null
            ? null
            : PastTime.read("/occurredAt", request.occurredAt(), now);
    return transactions.write(() -> {
      StoredConversation conversation =
          lock.lock(by.workspaceId(), conversationId)
              .orElseThrow(() -> new NotFound("conversation"));
      new EntityTag(conversation.version()).check(ifMatch);
      if (told == null && conversation.folded().resolvedAt() != null) {
        throw new Conflict("already_resolved", "The conversation is resolved already.");
      }
      ActorKind actor = request.actor() == null ? ActorKind.AGENT : request.actor();
      Act act =
          new Act(
              Ids.next(),
              Act.Kind.RESOLVED,
              told == null ? conversation.afterAll(now) : told,
              actor,
              actor == ActorKind.AGENT ? by.memberId() : null,
              null,
              now,
              by.memberId());
      long version = record.record(Doer.of(by), conversation, act);
      return new Resolution(
          act.id(), conversation.id(), act.occurredAt(), act.actor(), act.agentId(), version);
    });
  }
}
