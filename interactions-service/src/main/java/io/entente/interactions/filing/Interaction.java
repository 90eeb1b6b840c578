package io.entente.interactions.filing;

import io.entente.events.ActorKind;
import io.entente.events.Ids;
import io.entente.events.InboundInteraction;
import io.entente.events.InteractionKind;
import io.entente.events.Party;
import io.entente.events.Visibility;
import io.entente.interactions.agent.AgentKind;
import io.entente.interactions.agent.AgentStore;
import io.entente.interactions.clock.StrandEvent;
import io.entente.interactions.community.Contribution;
import io.entente.interactions.strand.Opening;
import io.entente.interactions.thread.Arrival;
import io.entente.interactions.thread.Community;
import io.entente.interactions.thread.NodeKey;
import io.entente.interactions.thread.ThreadNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way into the database.
 *
 * @param entryId its row
 * @param agent who wrote it; null for all other authors
 * @param node its place in the thread
 * @param besideId the place of the same message as another connection brought it; null for all
 *     others
 * @param detected its language where nobody told it; null if that can't be said either
 * @param erased whether its texts were taken away, for it is of somebody who was erased
 */
public record Interaction(
    InboundInteraction message,
    UUID entryId,
    AgentStore.@Nullable Named agent,
    NodeKey node,
    @Nullable UUID besideId,
    @Nullable String detected,
    boolean erased) {

  /** One that a network brought, or a bot wrote here: an agent is known by the account. */
  public static Interaction of(InboundInteraction message) {
    return of(message, message.actor() == ActorKind.AGENT ? AgentKind.NETWORK : null);
  }

  /** One that a member wrote here: author and agent are the member. */
  public static Interaction ofMember(InboundInteraction message) {
    return of(message, AgentKind.MEMBER);
  }

  private static Interaction of(InboundInteraction message, @Nullable AgentKind kind) {
    NodeKey node = new NodeKey(message.workspaceId(), message.nodeId());
    Party author = message.author();
    AgentStore.Named agent =
        kind == null
            ? null
            : new AgentStore.Named(
                message.workspaceId(),
                author.identityId(),
                kind,
                shownName(author),
                message.occurredAt());
    return new Interaction(message, Ids.next(), agent, node, null, null, false);
  }

  private static String shownName(Party party) {
    if (party.name() != null) {
      return party.name();
    }
    return party.handle() == null ? party.externalId() : party.handle();
  }

  @Nullable UUID agentId() {
    return agent == null ? null : agent.id();
  }

  /** The same with a place of its own beside the one that is taken. */
  Interaction asTwin() {
    return new Interaction(
        message,
        entryId,
        agent,
        twinOf(message.workspaceId(), message.id()),
        node.id(),
        detected,
        erased);
  }

  /** The same in a language that was detected, if any. */
  Interaction speaking(@Nullable String language) {
    return new Interaction(message, entryId, agent, node, besideId, language, erased);
  }

  /** The same of somebody who was erased, its texts taken away already. */
  Interaction ofErased() {
    return new Interaction(message, entryId, agent, node, besideId, detected, true);
  }

  @Nullable String language() {
    return message.language() == null ? detected : message.language();
  }

  boolean isLanguageDetected() {
    return message.language() == null && detected != null;
  }

  /** The place of a message beside the one that is taken. */
  static NodeKey twinOf(UUID workspaceId, UUID messageId) {
    return new NodeKey(workspaceId, Ids.named(workspaceId, "twin", messageId.toString()));
  }

  /** The place of what it answers; a message that answers itself answers nothing. */
  @Nullable UUID parentId() {
    UUID parent = message.parentNodeId();
    return parent == null || parent.equals(message.nodeId()) ? null : parent;
  }

  /** The thread, where it is known beforehand. */
  @Nullable UUID givenRootId() {
    if (message.threadId() != null) {
      return message.threadId();
    }
    boolean betweenTwo =
        message.kind() == InteractionKind.DIRECT_MESSAGE || message.kind() == InteractionKind.MAIL;
    UUID customer = customerId() == null ? addresseeId() : customerId();
    return betweenTwo && parentId() == null && customer != null
        ? Ids.named(
            message.workspaceId(), "direct", message.connectionId().toString(), customer.toString())
        : null;
  }

  private @Nullable UUID customerId() {
    return message.actor() == ActorKind.CUSTOMER ? message.author().identityId() : null;
  }

  boolean isOfCommunity() {
    return Community.holds(message.channel(), message.kind());
  }

  /** Whether a member of a community wrote it and may so be the customer's peer. */
  private boolean isOfMember() {
    return message.actor() == ActorKind.CUSTOMER && isOfCommunity() && parentId() != null;
  }

  /** Whether it may stand in a conversation of another than its author. */
  boolean isByPeer() {
    return isOfMember() || message.actor() == ActorKind.PEER;
  }

  /** As whom its author counts at a place. */
  ActorKind actor(ThreadNode place) {
    UUID customerId = place.customerId();
    return isOfMember() && customerId != null
        ? Community.actor(message.author().identityId(), customerId)
        : message.actor();
  }

  private @Nullable UUID addresseeId() {
    Party recipient = message.recipient();
    return message.actor() == ActorKind.CUSTOMER || recipient == null
        ? null
        : recipient.identityId();
  }

  Arrival arrival() {
    return new Arrival(
        node,
        parentId(),
        givenRootId(),
        besideId,
        isOfMember() ? null : customerId(),
        isOfMember() ? customerId() : null,
        addresseeId(),
        message.id(),
        entryId);
  }

  StrandEvent.Message event(ThreadNode place) {
    return new StrandEvent.Message(
        node.id(),
        message.id(),
        message.occurredAt(),
        message.precision(),
        actor(place),
        agentId(),
        message.visibility() == Visibility.PUBLIC,
        message.automatic(),
        place.addressed(),
        message.externalId(),
        isReview() ? node.id() : parentId(),
        null);
  }

  boolean isReview() {
    return message.kind() == InteractionKind.REVIEW && message.actor() == ActorKind.CUSTOMER;
  }

  /** What it adds to a community, at its place. */
  Contribution contribution(ThreadNode place) {
    return new Contribution(
        node,
        place.strand(),
        message.connectionId(),
        actor(place),
        message.actor() == ActorKind.CUSTOMER && parentId() == null,
        message.visibility() == Visibility.PUBLIC && !message.automatic(),
        message.occurredAt());
  }

  /**
   * At equal times the customer comes first, as in {@link StrandEvent#key}. It also tells the
   * members of a community, peers or not, from those whom intake named peers.
   */
  int sortRank() {
    return message.actor() == ActorKind.CUSTOMER ? 0 : 1;
  }

  Opening opening() {
    return Opening.of(message.connectionId(), message.channel(), message.body(), language());
  }
}
