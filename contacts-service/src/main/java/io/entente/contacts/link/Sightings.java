package io.entente.contacts.link;

import io.entente.contacts.erasure.Forgotten;
import io.entente.contacts.identity.IdentityProfiles.SeenProfile;
import io.entente.contacts.proof.KeepAssertions.Assertion;
import io.entente.contacts.timeline.SeenMessages.Seen;
import io.entente.events.ActorKind;
import io.entente.events.Channel;
import io.entente.events.InboundInteraction;
import io.entente.events.Party;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a batch of messages shows of people: one appearance an identity, in the order of keys. */
final class Sightings {
  private final List<Sight> sights = new ArrayList<>();
  private final NavigableMap<IdentityKey, Appearance> appearances = new TreeMap<>();
  private final NavigableMap<IdentityKey, NavigableMap<String, HandleUse>> handles =
      new TreeMap<>();
  private final List<Seen> messages = new ArrayList<>();

  /** Somebody in one message. */
  private record Sight(IdentityKey key, Channel channel, Party person, Instant at) {}

  /** The people of a message: its author, unless it is ours, and whom a message of ours is to. */
  void add(InboundInteraction interaction) {
    boolean fromOutside =
        interaction.actor() == ActorKind.CUSTOMER || interaction.actor() == ActorKind.PEER;
    @Nullable Party person = fromOutside ? interaction.author() : interaction.recipient();
    if (person != null) {
      IdentityKey key = new IdentityKey(interaction.workspaceId(), person.identityId());
      Instant at = seenAt(interaction);
      see(new Sight(key, interaction.channel(), person, at));
      messages.add(
          new Seen(
              interaction.workspaceId(),
              person.identityId(),
              at,
              interaction.id(),
              interaction.kind(),
              interaction.channel(),
              interaction.actor()));
    }
  }

  /** What networks show of people besides their names. */
  List<SeenProfile> profiles() {
    return sights.stream()
        .filter(sight -> sight.person().profile() != null)
        .map(sight ->
            new SeenProfile(
                sight.key().workspaceId(),
                sight.key().id(),
                Objects.requireNonNull(sight.person().profile()),
                sight.at()))
        .toList();
  }

  /** What networks say of who people are. */
  List<Assertion> assertions() {
    return sights.stream()
        .filter(sight -> sight.person().sameAs() != null)
        .map(sight ->
            new Assertion(
                sight.key().workspaceId(),
                sight.key().id(),
                Objects.requireNonNull(sight.person().sameAs()),
                sight.at()))
        .toList();
  }

  /** Those that show anybody. */
  Collection<Seen> messages() {
    return messages;
  }

  NavigableSet<IdentityKey> identities() {
    return appearances.navigableKeySet();
  }

  NavigableMap<IdentityKey, Appearance> appearances() {
    return appearances;
  }

  Collection<HandleUse> handles() {
    return handles.values().stream().flatMap(uses -> uses.values().stream()).toList();
  }

  /** What is left of it once nobody is seen who was erased after the message. */
  Sightings without(Map<IdentityKey, Forgotten> erased) {
    Sightings left = new Sightings();
    for (Sight sight : sights) {
      if (!isErased(erased, sight.key(), sight.at())) {
        left.see(sight);
      }
    }
    for (Seen message : messages) {
      IdentityKey key = new IdentityKey(message.workspaceId(), message.identityId());
      if (!isErased(erased, key, message.occurredAt())) {
        left.messages.add(message);
      }
    }
    return left;
  }

  private static boolean isErased(Map<IdentityKey, Forgotten> erased, IdentityKey key, Instant at) {
    Forgotten forgotten = erased.get(key);
    return forgotten != null && forgotten.covers(at);
  }

  private void see(Sight sight) {
    sights.add(sight);
    Appearance appearance = Appearance.of(sight.channel(), sight.person(), sight.at());
    appearances.merge(sight.key(), appearance, Appearance::and);
    if (appearance.handle() != null) {
      HandleUse use = new HandleUse(sight.key(), appearance.handle());
      handles
          .computeIfAbsent(sight.key(), _ -> new TreeMap<>())
          .merge(use.key(), use, HandleUse::and);
    }
  }

  /** A message from the future counts as of its receipt, or its names would stay for ever. */
  private static Instant seenAt(InboundInteraction interaction) {
    Instant occurred = interaction.occurredAt();
    Instant received = interaction.receivedAt();
    // As exact as the columns are, so that what is stored compares equal to what was seen.
    return (occurred.isAfter(received) ? received : occurred).truncatedTo(ChronoUnit.MICROS);
  }
}
