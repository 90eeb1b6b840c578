package io.entente.interactions.delivery;

import io.entente.events.Ids;
import io.entente.interactions.delivery.SentStore.Became;
import io.entente.interactions.delivery.SentStore.Standing;
import io.entente.interactions.filing.NameMessage;
import io.entente.interactions.outlet.Outcome;
import io.entente.interactions.outlet.OutletStore;
import io.entente.interactions.outlet.StoredOutlet;
import io.entente.interactions.reply.DeliveryState;
import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.strand.StoredConversation;
import io.entente.interactions.timer.Timers;
import io.entente.outward.Backoff;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what came of an attempt to send a reply, and lets the next of its conversation go. */
@Singleton
final class ConcludeDelivery {
  /** For how long an echo may tell what a reply is called on its network. */
  private static final Duration ECHOES = Duration.ofDays(1);

  private final Transactions transactions;
  private final LockConversation lock;
  private final DeliveryStore deliveries;
  private final SentStore sent;
  private final OutletStore outlets;
  private final NameMessage name;
  private final RevokeReply revoke;
  private final Timers timers;
  private final Clock clock;

  ConcludeDelivery(
      Transactions transactions,
      LockConversation lock,
      DeliveryStore deliveries,
      SentStore sent,
      OutletStore outlets,
      NameMessage name,
      RevokeReply revoke,
      Timers timers,
      Clock clock) {
    this.transactions = transactions;
    this.lock = lock;
    this.deliveries = deliveries;
    this.sent = sent;
    this.outlets = outlets;
    this.name = name;
    this.revoke = revoke;
    this.timers = timers;
    this.clock = clock;
  }

  /**
   * In a transaction of its own; without effect if something newer is known of the reply by now.
   *
   * @param attempt as it was when the attempt began
   * @param outlet by which it was sent; null if it was not
   */
  void conclude(Undelivered attempt, Outcome outcome, @Nullable StoredOutlet outlet) {
    transactions.writing(() -> {
      Optional<Held> held = hold(attempt);
      if (held.isPresent() && isStillTheLast(held.get().reply(), attempt)) {
        apply(held.get(), outcome, outlet);
      }
    });
  }

  /**
   * The network, or a member, says that it arrived: in the running transaction.
   *
   * @param externalId the network's id of it; null if that is not known
   */
  void told(Undelivered reply, @Nullable String externalId) {
    hold(reply).ifPresent(held -> arrived(held, externalId));
  }

  /**
   * A reply under the locks of its conversation and its own.
   *
   * @param conversation null if its message belongs to none any more
   */
  private record Held(
      Undelivered reply, Standing standing, @Nullable StoredConversation conversation) {}

  private Optional<Held> hold(Undelivered reply) {
    Standing standing = sent.standing(reply.workspaceId(), reply.entryId()).orElse(null);
    if (standing == null) {
      deliveries.delete(reply);
      return Optional.empty();
    }
    UUID conversationId = standing.conversationId();
    StoredConversation conversation =
        conversationId == null ? null : lock.lock(reply.workspaceId(), conversationId).orElse(null);
    return deliveries
        .lock(reply.workspaceId(), reply.id())
        .map(it -> new Held(it, standing, conversation));
  }

  private static boolean isStillTheLast(Undelivered now, Undelivered attempt) {
    return now.stage() != Stage.UNNAMED
        && (now.stage() == attempt.stage() || now.stage() == Stage.UNKNOWN)
        && Objects.equals(now.begunAt(), attempt.begunAt());
  }

  private void apply(Held held, Outcome outcome, @Nullable StoredOutlet outlet) {
    switch (outcome) {
      case Outcome.Sent(@Nullable String externalId) -> arrived(held, externalId);
      case Outcome.Refused(String reason) -> fail(held, reason);
      case Outcome.Later later -> putOff(held, later);
      case Outcome.Locked(String reason) -> {
        boolean broken = outlet != null && outlets.breakDown(outlet, cut(reason));
        await(held, reason, null, broken ? held.reply().expiresAt() : now());
      }
      case Outcome.Unknown(String reason) -> {
        deliveries.stage(held.reply(), Stage.UNKNOWN);
        settle(held, new Became(DeliveryState.UNKNOWN, cut(reason), null, null));
      }
    }
  }

  private void arrived(Held held, @Nullable String externalId) {
    Undelivered reply = held.reply();
    if (externalId == null) {
      deliveries.stage(reply, Stage.UNNAMED);
      settle(held, new Became(DeliveryState.SENT, null, null, null));
      timers.set(DispatchReplies.KIND, reply.workspaceId(), reply.id(), now().plus(ECHOES));
      return;
    }
    Standing standing = held.standing();
    name.name(
        new NameMessage.Named(
            reply.workspaceId(),
            standing.nodeId(),
            Ids.node(reply.workspaceId(), standing.channel(), standing.connectionId(), externalId),
            Ids.interaction(reply.workspaceId(), standing.connectionId(), externalId),
            reply.interactionId(),
            reply.customerId()));
    deliveries.delete(reply);
    settle(held, new Became(DeliveryState.SENT, null, null, externalId));
  }

  private void fail(Held held, String reason) {
    deliveries.delete(held.reply());
    revoke.revoke(held.reply(), held.conversation());
    settle(held, new Became(DeliveryState.FAILED, cut(reason), null, null));
  }

  private void putOff(Held held, Outcome.Later later) {
    Undelivered reply = held.reply();
    Duration pause = Backoff.after(reply.attempts());
    Duration asked = later.after();
    Instant at = now().plus(asked != null && asked.compareTo(pause) > 0 ? asked : pause);
    if (at.isBefore(reply.expiresAt())) {
      await(held, later.reason(), at, at);
    } else {
      fail(held, later.reason());
    }
  }

  private void await(Held held, String reason, @Nullable Instant nextAttemptAt, Instant wakeAt) {
    Undelivered reply = held.reply();
    deliveries.stage(reply, Stage.WAITING);
    become(held, Became.queued(cut(reason), nextAttemptAt));
    timers.set(DispatchReplies.KIND, reply.workspaceId(), reply.id(), wakeAt);
  }

  /** Nothing of its conversation has to wait for it any more. */
  private void settle(Held held, Became became) {
    become(held, became);
    Undelivered reply = held.reply();
    timers.cancel(DispatchReplies.KIND, reply.workspaceId(), reply.id());
    deliveries
        .next(reply.workspaceId(), reply.conversationId())
        .ifPresent(next -> timers.set(DispatchReplies.KIND, reply.workspaceId(), next, now()));
  }

  private void become(Held held, Became became) {
    Undelivered reply = held.reply();
    sent.become(reply.workspaceId(), reply.interactionId(), became, now());
    revoke.tell(reply, held.standing().conversationId());
  }

  private static String cut(String reason) {
    return reason.length() <= 255 ? reason : reason.substring(0, 255);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
