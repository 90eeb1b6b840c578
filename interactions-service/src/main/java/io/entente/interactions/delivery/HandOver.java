package io.entente.interactions.delivery;

import io.entente.interactions.filing.Interaction;
import io.entente.interactions.outlet.OutletStore;
import io.entente.interactions.strand.StoredConversation;
import io.entente.interactions.timer.Timers;
import io.entente.rest.InvalidRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives replies to the outlet of their connection, in the transaction in which they are written and
 * which holds the lock of their conversation.
 */
@Singleton
public final class HandOver {
  /** For how long it is tried. */
  private static final Duration LONGEST = Duration.ofHours(24);

  private final OutletStore outlets;
  private final KnowLimits limits;
  private final DeliveryStore deliveries;
  private final SentStore sent;
  private final Timers timers;

  HandOver(
      OutletStore outlets,
      KnowLimits limits,
      DeliveryStore deliveries,
      SentStore sent,
      Timers timers) {
    this.outlets = outlets;
    this.limits = limits;
    this.deliveries = deliveries;
    this.sent = sent;
    this.timers = timers;
  }

  /**
   * How a reply leaves.
   *
   * @param expiresAt until when it is tried
   */
  public record Leave(Way way, Instant expiresAt) {}

  /**
   * Whether a reply would leave from here; null if its connection has no outlet.
   *
   * @param at when it is to be sent
   * @param atPointer of that time in the request; null if it does not say one
   * @throws InvalidRequest if the network would not take it
   */
  public @Nullable Leave check(
      StoredConversation conversation,
      Way way,
      String body,
      Instant at,
      @Nullable String atPointer) {
    UUID workspaceId = conversation.strand().workspaceId();
    if (outlets.find(workspaceId, way.connectionId()).isEmpty()) {
      return null;
    }
    Instant closesAt = limits.check(conversation, way, body, at, atPointer);
    Instant longest = at.plus(LONGEST);
    return new Leave(way, closesAt == null || longest.isBefore(closesAt) ? longest : closesAt);
  }

  /** It sets out as soon as this is committed. */
  public void give(
      StoredConversation conversation, UUID replyId, Interaction message, Leave leave) {
    Undelivered it =
        new Undelivered(
            message.message().workspaceId(),
            replyId,
            message.message().id(),
            message.entryId(),
            message.node().id(),
            message.message().parentNodeId(),
            conversation.id(),
            message.message().connectionId(),
            leave.way().customerId(),
            TextHash.of(message.message().body()),
            Stage.WAITING,
            0,
            message.message().occurredAt(),
            null,
            leave.expiresAt());
    sent.give(it);
    give(it, message.message().receivedAt());
  }

  void give(Undelivered it, Instant now) {
    deliveries.insert(it);
    timers.set(DispatchReplies.KIND, it.workspaceId(), it.id(), now);
  }
}
