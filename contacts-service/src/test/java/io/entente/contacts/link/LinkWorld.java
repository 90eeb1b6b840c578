package io.entente.contacts.link;

import io.entente.events.ActorKind;
import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.events.InboundInteraction;
import io.entente.events.InteractionKind;
import io.entente.events.Party;
import io.entente.events.PartyProfile;
import io.entente.events.Precision;
import io.entente.events.SameAs;
import io.entente.events.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A workspace of its own, a few people and what they write. */
public final class LinkWorld {
  public static final Instant T0 = Instant.parse("2026-03-02T09:00:00Z");
  public static final Instant RECEIVED_AT = Instant.parse("2026-03-20T00:00:00.000001Z");

  public static final Person ADA = new Person("1001", "ada", "Ada Lovelace");
  public static final Person GRACE = new Person("1002", "grace", "Grace Hopper");
  public static final Person LINUS = new Person("1003", "linus", null);
  public static final Person BRAND = new Person("7", "ourbrand", "Our Brand");

  private final UUID workspaceId;
  private final UUID connectionId = UUID.randomUUID();
  private final Channel channel;
  private int messages;

  public LinkWorld() {
    this(Channel.MASTODON);
  }

  public LinkWorld(Channel channel) {
    this(UUID.randomUUID(), channel);
  }

  private LinkWorld(UUID workspaceId, Channel channel) {
    this.workspaceId = workspaceId;
    this.channel = channel;
  }

  /** The same workspace on another channel. */
  public LinkWorld on(Channel other) {
    return new LinkWorld(workspaceId, other);
  }

  /** Somebody as a message shows them. */
  public record Person(String externalId, @Nullable String handle, @Nullable String name) {
    public Person as(@Nullable String otherHandle, @Nullable String otherName) {
      return new Person(externalId, otherHandle, otherName);
    }
  }

  public UUID workspaceId() {
    return workspaceId;
  }

  public UUID identityId(Person person) {
    return Ids.identity(workspaceId, channel, connectionId, person.externalId());
  }

  IdentityKey key(Person person) {
    return new IdentityKey(workspaceId, identityId(person));
  }

  public InboundInteraction message(Person author, Instant at) {
    return message(ActorKind.CUSTOMER, author, at);
  }

  public InboundInteraction message(ActorKind actor, Person author, Instant at) {
    return message(actor, author, null, at);
  }

  public InboundInteraction messageTo(
      ActorKind actor, Person author, Person recipient, Instant at) {
    return message(actor, author, recipient, at);
  }

  /** A message with which the network tells more of its author. */
  public InboundInteraction message(
      Person author, @Nullable PartyProfile profile, List<SameAs> sameAs, Instant at) {
    Party party =
        new Party(
            identityId(author),
            author.externalId(),
            author.handle(),
            author.name(),
            profile,
            sameAs.isEmpty() ? null : sameAs);
    return message(ActorKind.CUSTOMER, party, null, at);
  }

  private InboundInteraction message(
      ActorKind actor, Person author, @Nullable Person recipient, Instant at) {
    return message(actor, party(author), recipient == null ? null : party(recipient), at);
  }

  private InboundInteraction message(
      ActorKind actor, Party author, @Nullable Party recipient, Instant at) {
    String externalId = "message-" + ++messages;
    return new InboundInteraction(
        workspaceId,
        Ids.interaction(workspaceId, connectionId, externalId),
        connectionId,
        channel,
        externalId,
        InteractionKind.POST,
        actor,
        author,
        recipient,
        Ids.node(workspaceId, channel, connectionId, externalId),
        null,
        null,
        "Hello",
        null,
        Visibility.PUBLIC,
        at,
        Precision.INSTANT,
        RECEIVED_AT,
        false);
  }

  private Party party(Person person) {
    return new Party(identityId(person), person.externalId(), person.handle(), person.name());
  }
}
