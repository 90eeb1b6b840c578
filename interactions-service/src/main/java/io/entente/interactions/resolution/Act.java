package io.entente.interactions.resolution;

import io.entente.events.ActorKind;
import io.entente.events.Ids;
import io.entente.interactions.clock.StrandEvent;
import io.entente.interactions.trail.Doer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done on a conversation.
 *
 * @param agentId null for a bot or the system
 * @param until of a snooze, when it ends; null for all others
 * @param recordedBy the member who said so; null for rules and the system
 */
record Act(
    UUID id,
    Kind kind,
    Instant occurredAt,
    ActorKind actor,
    @Nullable UUID agentId,
    @Nullable Instant until,
    Instant recordedAt,
    @Nullable UUID recordedBy) {
  enum Kind {
    RESOLVED,
    REOPENED,
    PENDING,
    SNOOZED,
    WOKEN,
    SPAM,
    NOT_SPAM
  }

  /**
   * What a member does now, or a rule, which counts as a bot.
   *
   * @param occurredAt later than all that the strand has seen
   */
  static Act of(Doer by, Kind kind, Instant occurredAt, @Nullable Instant until, Instant now) {
    UUID memberId = by.memberId();
    ActorKind actor = memberId == null ? ActorKind.BOT : ActorKind.AGENT;
    return new Act(Ids.next(), kind, occurredAt, actor, memberId, until, now, memberId);
  }

  /** The waking of a snoozed conversation, whenever the timer comes to it. */
  static Act waking(Instant until, Instant now) {
    return new Act(Ids.next(), Kind.WOKEN, until, ActorKind.SYSTEM, null, null, now, null);
  }

  StrandEvent event() {
    return switch (kind) {
      case RESOLVED -> new StrandEvent.Resolved(id, occurredAt, actor, agentId);
      case REOPENED -> new StrandEvent.Reopened(id, occurredAt, actor, agentId);
      case PENDING, SNOOZED -> new StrandEvent.Paused(id, occurredAt, actor, agentId, until);
      case SPAM, NOT_SPAM -> new StrandEvent.Judged(id, occurredAt, kind == Kind.SPAM, null);
      case WOKEN -> new StrandEvent.Woken(id, occurredAt);
    };
  }
}
