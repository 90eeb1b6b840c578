package io.entente.interactions.delivery;

import io.entente.interactions.delivery.SentStore.Became;
import io.entente.interactions.delivery.SentStore.Given;
import io.entente.interactions.delivery.SentStore.Standing;
import io.entente.interactions.reply.DeliveryState;
import io.entente.interactions.reply.Reply;
import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.strand.StoredConversation;
import io.entente.interactions.timer.Timers;
import io.entente.interactions.trail.By;
import io.entente.interactions.trail.Change;
import io.entente.interactions.trail.TrailStore;
import io.entente.rest.Caller;
import io.entente.rest.Conflict;
import io.entente.rest.NotFound;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Does what a member decides about a reply that failed, or of which it is not known whether it was
 * sent, in the running transaction. One that failed answers from when it is sent again: until then
 * the customer had nothing.
 */
@Singleton
final class SettleReply {
  private final LockConversation lock;
  private final DeliveryStore deliveries;
  private final SentStore sent;
  private final ConcludeDelivery conclude;
  private final HandOver handOver;
  private final RevokeReply revoke;
  private final Timers timers;
  private final TrailStore trail;
  private final Clock clock;

  SettleReply(
      LockConversation lock,
      DeliveryStore deliveries,
      SentStore sent,
      ConcludeDelivery conclude,
      HandOver handOver,
      RevokeReply revoke,
      Timers timers,
      TrailStore trail,
      Clock clock) {
    this.lock = lock;
    this.deliveries = deliveries;
    this.sent = sent;
    this.conclude = conclude;
    this.handOver = handOver;
    this.revoke = revoke;
    this.timers = timers;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * @throws NotFound if the conversation has no such reply
   * @throws Conflict if there is nothing to decide about it
   * @throws io.entente.rest.InvalidRequest if the network would not take it any more
   */
  Reply settle(Caller by, UUID conversationId, UUID replyId, NewAttempt asked) {
    UUID workspaceId = by.workspaceId();
    StoredConversation conversation =
        lock.lock(workspaceId, conversationId).orElseThrow(SettleReply::notFound);
    Given given = sent.find(workspaceId, replyId).orElseThrow(SettleReply::notFound);
    Standing standing =
        sent.standing(workspaceId, given.entryId())
            .filter(it -> conversation.id().equals(it.conversationId()))
            .orElseThrow(SettleReply::notFound);
    DeliveryState after = asked.isResend() ? DeliveryState.QUEUED : DeliveryState.SENT;
    if (given.state() == DeliveryState.UNKNOWN) {
      decide(conversation, replyId, standing, asked);
    } else if (given.state() == DeliveryState.FAILED && asked.isResend()) {
      sendAnew(conversation, replyId, given, standing);
    } else {
      throw new Conflict("nothing_to_settle", "The reply is " + given.state().json() + ".");
    }
    trail.insert(
        List.of(
            Change.of(
                workspaceId,
                conversation.id(),
                new Change.Cause(By.member(by), now()),
                "delivery",
                Change.plain(given.state().json()),
                Change.plain(after.json()))));
    return new Reply(replyId, given.interactionId(), after, null);
  }

  private void sendAnew(
      StoredConversation conversation, UUID replyId, Given given, Standing standing) {
    Instant now = now();
    HandOver.Leave leave = leave(conversation, standing, now);
    Instant at = conversation.afterAll(now);
    Undelivered reply =
        new Undelivered(
            conversation.strand().workspaceId(),
            replyId,
            given.interactionId(),
            given.entryId(),
            standing.nodeId(),
            standing.parentNodeId(),
            conversation.id(),
            standing.connectionId(),
            leave.way().customerId(),
            TextHash.of(standing.body()),
            Stage.WAITING,
            0,
            at,
            null,
            leave.expiresAt());
    revoke.restore(reply, conversation, at);
    handOver.give(reply, now);
    becomeQueued(reply, now);
  }

  private void decide(
      StoredConversation conversation, UUID replyId, Standing standing, NewAttempt asked) {
    Undelivered reply =
        deliveries
            .lock(conversation.strand().workspaceId(), replyId)
            .orElseThrow(SettleReply::notFound);
    if (!asked.isResend()) {
      conclude.told(reply, asked.externalId());
      return;
    }
    Instant now = now();
    deliveries.again(reply, leave(conversation, standing, now).expiresAt());
    timers.set(DispatchReplies.KIND, reply.workspaceId(), reply.id(), now);
    becomeQueued(reply, now);
  }

  private HandOver.Leave leave(StoredConversation conversation, Standing standing, Instant now) {
    UUID answered = standing.answeredId();
    Way way =
        new Way(
            standing.connectionId(),
            standing.channel(),
            standing.kind(),
            answered == null ? conversation.strand().customerId() : answered);
    HandOver.Leave leave = handOver.check(conversation, way, standing.body(), now, null);
    if (leave == null) {
      throw new Conflict("no_outlet", "The connection has no outlet any more.");
    }
    return leave;
  }

  private void becomeQueued(Undelivered reply, Instant now) {
    sent.become(reply.workspaceId(), reply.interactionId(), Became.queued(null, null), now);
    revoke.tell(reply, reply.conversationId());
  }

  private static NotFound notFound() {
    return new NotFound("reply");
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
