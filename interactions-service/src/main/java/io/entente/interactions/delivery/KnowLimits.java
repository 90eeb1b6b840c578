package io.entente.interactions.delivery;

import io.entente.interactions.delivery.ReplyRules.State;
import io.entente.interactions.outlet.OutletStore;
import io.entente.interactions.outlet.StoredOutlet;
import io.entente.interactions.reply.ReplyStore;
import io.entente.interactions.reply.ReplyStore.Answered;
import io.entente.interactions.strand.StoredConversation;
import io.entente.rest.InvalidRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Knows what can be answered in a conversation. What goes to no network, because its connection has
 * no outlet, no network limits.
 */
@Singleton
final class KnowLimits {
  private final OutletStore outlets;
  private final ReplyStore replies;
  private final LimitStore store;
  private final Clock clock;

  KnowLimits(OutletStore outlets, ReplyStore replies, LimitStore store, Clock clock) {
    this.outlets = outlets;
    this.replies = replies;
    this.store = store;
    this.clock = clock;
  }

  ReplyRules of(UUID workspaceId, UUID conversationId) {
    Optional<Answered> answered = replies.toAnswer(workspaceId, conversationId);
    Optional<StoredOutlet> outlet =
        answered.flatMap(it -> outlets.find(workspaceId, it.connectionId()));
    if (outlet.isEmpty()) {
      NetworkRule none = NetworkRule.unlimited();
      return new ReplyRules(State.OPEN, null, none.maxLength(), null, true);
    }
    NetworkRule rule = NetworkRule.of(answered.get().channel(), answered.get().kind());
    Duration window = rule.window();
    Instant now = clock.instant();
    Instant closesAt = closesAt(workspaceId, conversationId, rule, now);
    if (window != null && (closesAt == null || !now.isBefore(closesAt))) {
      return new ReplyRules(State.CLOSED, closedFor(window), rule.maxLength(), closesAt, false);
    }
    return new ReplyRules(
        State.OPEN, outlet.get().outlet().reason(), rule.maxLength(), closesAt, false);
  }

  /**
   * Refuses what the network of the conversation would not take.
   *
   * @param at when it is to be sent
   * @param atPointer of the time in the request; null if that is not said there
   * @return until when the network takes it; null if that does not end by itself
   * @throws InvalidRequest if it is too long, or the network's window is closed by then
   */
  @Nullable Instant check(
      StoredConversation conversation,
      Way way,
      String body,
      Instant at,
      @Nullable String atPointer) {
    UUID workspaceId = conversation.strand().workspaceId();
    NetworkRule rule = NetworkRule.of(way.channel(), way.kind());
    if (body.codePointCount(0, body.length()) > rule.maxLength()) {
      throw new InvalidRequest(
          "/body", "must have " + rule.maxLength() + " characters at most on this network");
    }
    Duration window = rule.window();
    Instant now = clock.instant();
    Instant closesAt = closesAt(workspaceId, conversation.id(), rule, now);
    if (window != null && (closesAt == null || !at.isBefore(closesAt))) {
      boolean isOpenNow = closesAt != null && now.isBefore(closesAt);
      throw new InvalidRequest(
          atPointer != null && isOpenNow ? atPointer : "/body", closedFor(window));
    }
    return closesAt;
  }

  private @Nullable Instant closesAt(
      UUID workspaceId, UUID conversationId, NetworkRule rule, Instant now) {
    Duration window = rule.window();
    return window == null
        ? null
        : store
            .lastOfCustomer(workspaceId, conversationId, now.minus(window.multipliedBy(2)))
            .map(last -> last.plus(window))
            .orElse(null);
  }

  private static String closedFor(Duration window) {
    return "the network takes answers for "
        + window.toHours()
        + " hours after the customer's last message";
  }
}
