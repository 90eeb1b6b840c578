package io.entente.contacts.link;

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
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a batch of messages shows of people: one appearance an identity, in the order of keys. */
final class Sightings {
  private final NavigableMap<IdentityKey, Appearance> appearances = new TreeMap<>();
  private final NavigableMap<IdentityKey, NavigableMap<String, HandleUse>> handles =
      new TreeMap<>();
  private final List<Seen> messages = new ArrayList<>();

  /** The people of a message: its author, unless it is ours, and whom a message of ours is to. */
  void add(InboundInteraction interaction) {
    boolean fromOutside =
        interaction.actor() == ActorKind.CUSTOMER || interaction.actor() == ActorKind.PEER;
    @Nullable Party person = fromOutside ? interaction.author() : interaction.recipient();
    if (person != null) {
      Instant at = seenAt(interaction);
      see(interaction.workspaceId(), interaction.channel(), person, at);
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

  private void see(UUID workspaceId, Channel channel, Party person, Instant at) {
    IdentityKey key = new IdentityKey(workspaceId, person.identityId());
    Appearance appearance = Appearance.of(channel, person, at);
    appearances.merge(key, appearance, Appearance::and);
    if (appearance.handle() != null) {
      HandleUse use = new HandleUse(key, appearance.handle());
      handles.computeIfAbsent(key, _ -> new TreeMap<>()).merge(use.key(), use, HandleUse::and);
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
