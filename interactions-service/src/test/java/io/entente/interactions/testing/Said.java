package io.entente.interactions.testing;

import io.entente.events.ActorKind;
import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.events.InboundInteraction;
import io.entente.events.InteractionKind;
import io.entente.events.Party;
import io.entente.events.Precision;
import io.entente.events.Visibility;
import java.time.Instant;
import java.util.UUID;

/** A message as a test tells it: who, what id, when, answering what. */
public record Said(
    ActorKind actor,
    String author,
    String id,
    Instant at,
    String parent,
    String thread,
    String recipient,
    InteractionKind kind,
    boolean automatic,
    boolean isPrivate) {

  public static Said by(ActorKind actor, String author, String id, Instant at) {
    return new Said(actor, author, id, at, null, null, null, InteractionKind.POST, false, false);
  }

  public static Said customer(String author, String id, Instant at) {
    return by(ActorKind.CUSTOMER, author, id, at);
  }

  public static Said agent(String author, String id, Instant at) {
    return by(ActorKind.AGENT, author, id, at);
  }

  public static Said bot(String id, Instant at) {
    return by(ActorKind.BOT, "bot", id, at);
  }

  public Said answering(String parentId) {
    return new Said(actor, author, id, at, parentId, thread, recipient, kind, automatic, isPrivate);
  }

  public Said in(String threadId) {
    return new Said(actor, author, id, at, parent, threadId, recipient, kind, automatic, isPrivate);
  }

  public Said to(String addressee) {
    return new Said(actor, author, id, at, parent, thread, addressee, kind, automatic, isPrivate);
  }

  public Said as(InteractionKind other) {
    return new Said(actor, author, id, at, parent, thread, recipient, other, automatic, isPrivate);
  }

  public Said automatically() {
    return new Said(actor, author, id, at, parent, thread, recipient, kind, true, isPrivate);
  }

  public Said privately() {
    return new Said(actor, author, id, at, parent, thread, recipient, kind, automatic, true);
  }

  /** The event that intake would make of it. */
  public InboundInteraction inbound(UUID workspaceId, Channel channel, UUID connectionId) {
    return new InboundInteraction(
        workspaceId,
        Ids.interaction(workspaceId, connectionId, id),
        connectionId,
        channel,
        id,
        kind,
        actor,
        party(workspaceId, channel, connectionId, author),
        recipient == null ? null : party(workspaceId, channel, connectionId, recipient),
        Ids.node(workspaceId, channel, connectionId, id),
        parent == null ? null : Ids.node(workspaceId, channel, connectionId, parent),
        thread == null ? null : Ids.thread(workspaceId, channel, connectionId, thread),
        "This is " + id + " of " + author,
        null,
        isPrivate ? Visibility.PRIVATE : Visibility.PUBLIC,
        at,
        Precision.INSTANT,
        at.plusSeconds(5),
        automatic);
  }

  public static Party party(UUID workspaceId, Channel channel, UUID connectionId, String who) {
    return new Party(Ids.identity(workspaceId, channel, connectionId, who), who, who, null);
  }
}
