package io.entente.interactions.resolution;

import io.entente.interactions.clock.ConversationStatus;
import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.strand.StoredConversation;
import io.entente.interactions.trail.Doer;
import io.entente.rest.Conflict;
import io.entente.rest.InvalidRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Brings a conversation, whose lock the running transaction holds, into a status. */
@Singleton
public final class ChangeStatus {
  private final LockConversation lock;
  private final RecordAct record;

  ChangeStatus(LockConversation lock, RecordAct record) {
    this.lock = lock;
    this.record = record;
  }

  /**
   * Does what it takes from the present status; nothing if it is that already.
   *
   * @param until when a snooze ends; null for all other statuses
   * @throws InvalidRequest if that lies behind
   * @throws Conflict if another conversation has followed
   */
  public void change(
      Doer by,
      StoredConversation conversation,
      ConversationStatus to,
      @Nullable Instant until,
      Instant now) {
    ConversationStatus from = conversation.folded().status();
    if (from == to && Objects.equals(until, conversation.folded().snoozedUntil())) {
      return;
    }
    if (from == ConversationStatus.SPAM) {
      throw new Conflict("spam", "The conversation is spam: say first that it is none.");
    }
    Instant at = conversation.afterAll(now);
    List<Act> acts = new ArrayList<>();
    boolean takesUp = to == ConversationStatus.OPEN || from == ConversationStatus.RESOLVED;
    if (takesUp && to != ConversationStatus.SPAM) {
      acts.add(Act.of(by, Act.Kind.REOPENED, at, null, now));
      at = at.plus(1, ChronoUnit.MICROS);
    }
    switch (to) {
      case OPEN -> {}
      case PENDING -> acts.add(Act.of(by, Act.Kind.PENDING, at, null, now));
      case SNOOZED -> acts.add(Act.of(by, Act.Kind.SNOOZED, at, ahead(until, at), now));
      case RESOLVED -> acts.add(Act.of(by, Act.Kind.RESOLVED, at, null, now));
      case SPAM -> acts.add(Act.of(by, Act.Kind.SPAM, at, null, now));
    }
    if (from != ConversationStatus.RESOLVED) {
      record.record(by, conversation, acts);
    } else if (lock.isLatest(conversation)) {
      record.recordOnLatest(by, conversation, acts);
    } else {
      throw new Conflict("succeeded", "Another conversation has followed this one.");
    }
  }

  private static Instant ahead(@Nullable Instant until, Instant at) {
    if (until == null || !until.isAfter(at)) {
      throw new InvalidRequest("/snoozedUntil", "must lie ahead");
    }
    return until;
  }
}
