package io.entente.kpi;

import io.entente.events.Channel;
import io.entente.events.ConsentChoice;
import io.entente.events.ConsentPurpose;
import io.entente.events.ConsentState;
import io.entente.events.CycleState;
import io.entente.events.CycleState.Facets;
import io.entente.events.CycleState.Team;
import io.entente.events.CycleState.Wait;
import io.entente.events.Elapsed;
import io.entente.events.EventJson;
import io.entente.events.IdentityMapping;
import io.entente.events.OrderKind;
import io.entente.events.OrderState;
import io.entente.events.PersonState;
import io.entente.events.Precision;
import io.entente.events.Topics;
import io.entente.events.WaitEnding;
import io.entente.messaging.EventPublisher;
import io.entente.messaging.OutgoingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workspace's customers, what they bought and when they were answered, as other services tell.
 */
public final class Business {
  private final UUID workspaceId = UUID.randomUUID();
  private final EventJson json = RunningKpi.shared().bean(EventJson.class);

  public UUID workspaceId() {
    return workspaceId;
  }

  /** The same in every workspace. */
  public static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  public OutgoingEvent order(
      String name, @Nullable String contact, long version, long cents, Instant at) {
    return order(name, contact, version, OrderKind.ORDER, cents, at, null);
  }

  /** One of which nobody knows what was earned. */
  public OutgoingEvent orderOfUnknownMargin(String name, String contact, long cents, Instant at) {
    return order(name, contact, 1, OrderKind.ORDER, cents, null, at, null);
  }

  public OutgoingEvent refund(
      String name, @Nullable String contact, String of, long version, long cents, Instant at) {
    return order(name, contact, version, OrderKind.REFUND, cents, at, id(of));
  }

  /** The amount that a subscription had brought: it does not count. */
  public OutgoingEvent endOfSubscription(
      String name, String contact, long version, long cents, Instant at) {
    return order(name, contact, version, OrderKind.SUBSCRIPTION_END, cents, at, null);
  }

  private OutgoingEvent order(
      String name,
      @Nullable String contact,
      long version,
      OrderKind kind,
      long cents,
      Instant at,
      @Nullable UUID refundOf) {
    return order(name, contact, version, kind, cents, cents / 2, at, refundOf);
  }

  private OutgoingEvent order(
      String name,
      @Nullable String contact,
      long version,
      OrderKind kind,
      long cents,
      @Nullable Long margin,
      Instant at,
      @Nullable UUID refundOf) {
    OrderState state =
        new OrderState(
            workspaceId,
            id(name),
            contact == null ? null : id(contact),
            version,
            kind,
            "shop",
            "EUR",
            2,
            cents,
            margin,
            at,
            at.atZone(ZoneOffset.UTC).toLocalDate(),
            Precision.INSTANT,
            refundOf,
            null);
    return new OutgoingEvent(Topics.ORDERS, state.key(), json.encode(state), workspaceId);
  }

  public OutgoingEvent mapping(String identity, String contact, long version) {
    IdentityMapping state = new IdentityMapping(workspaceId, id(identity), id(contact), version);
    return new OutgoingEvent(Topics.CONTACTS, state.key(), json.encode(state), workspaceId);
  }

  public OutgoingEvent person(String contact, String shownAs, long version) {
    PersonState state = new PersonState(workspaceId, id(contact), id(shownAs), version);
    return new OutgoingEvent(Topics.PEOPLE, state.key(), json.encode(state), workspaceId);
  }

  public OutgoingEvent attribution(String contact, ConsentChoice choice, long version) {
    ConsentState state =
        new ConsentState(
            workspaceId,
            id(contact),
            version,
            List.of(new ConsentState.Standing(ConsentPurpose.ATTRIBUTION, null, choice)),
            null);
    return new OutgoingEvent(Topics.CONSENTS, state.key(), json.encode(state), workspaceId);
  }

  /** A conversation in which an agent answered at these moments, after a minute each. */
  public OutgoingEvent served(
      String conversation, String identity, Channel channel, long version, Instant... answers) {
    return served(conversation, identity, channel, version, null, answers);
  }

  /** The same, of a team. */
  public OutgoingEvent servedBy(
      String team, String conversation, String identity, long version, Instant... answers) {
    Facets facets =
        new Facets(null, null, null, null, List.of(), List.of(new Team(Instant.EPOCH, id(team))));
    return served(conversation, identity, Channel.X, version, facets, answers);
  }

  private OutgoingEvent served(
      String conversation,
      String identity,
      Channel channel,
      long version,
      @Nullable Facets facets,
      Instant... answers) {
    List<Wait> waits = new ArrayList<>();
    for (Instant at : answers) {
      waits.add(
          new Wait(
              at.minusSeconds(60),
              at,
              WaitEnding.ANSWERED,
              CycleWorld.ada(),
              waits.isEmpty(),
              new Elapsed(60, 60),
              Precision.INSTANT));
    }
    CycleState state =
        new CycleState(
            workspaceId,
            id("cycle of " + conversation),
            0,
            version,
            false,
            id(conversation),
            0,
            channel,
            CycleWorld.connection(channel),
            id(identity),
            1,
            answers[0].minusSeconds(60),
            null,
            null,
            null,
            waits,
            List.of(),
            List.of(),
            facets,
            null,
            null);
    return new OutgoingEvent(Topics.CYCLES, state.key(), json.encode(state), workspaceId);
  }

  public static void tell(List<OutgoingEvent> events) {
    RunningKpi.shared().bean(EventPublisher.class).publish(events);
  }

  public static void tell(OutgoingEvent... events) {
    tell(List.of(events));
  }
}
