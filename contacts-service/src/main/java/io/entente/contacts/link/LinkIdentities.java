package io.entente.contacts.link;

import io.entente.contacts.erasure.ErasedPeople;
import io.entente.contacts.erasure.Forgotten;
import io.entente.contacts.point.AccountPoints;
import io.entente.contacts.point.PointKey;
import io.entente.contacts.search.Terms;
import io.entente.events.ContactChange;
import io.entente.events.EventJson;
import io.entente.events.IdentityMapping;
import io.entente.events.Ids;
import io.entente.events.Topics;
import io.entente.messaging.Outbox;
import io.entente.messaging.OutgoingEvent;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives each identity that was never seen before a contact of its own, and keeps up what is known
 * of the others. It runs in the transaction of the batch, with a number of statements that does not
 * grow with the batch.
 *
 * <p>Locks are taken on identities first, then on contacts. Of two transactions that see a new
 * identity at once one adds it; the other waits, and then treats it as known.
 */
@Singleton
final class LinkIdentities {
  private final IdentityLinkStore identities;
  private final ContactLinkStore contacts;
  private final ErasedPeople erased;
  private final Terms terms;
  private final Outbox outbox;
  private final EventJson json;
  private final Clock clock;

  LinkIdentities(
      IdentityLinkStore identities,
      ContactLinkStore contacts,
      ErasedPeople erased,
      Terms terms,
      Outbox outbox,
      EventJson json,
      Clock clock) {
    this.identities = identities;
    this.contacts = contacts;
    this.erased = erased;
    this.terms = terms;
    this.outbox = outbox;
    this.json = json;
    this.clock = clock;
  }

  /** A known identity, before and after what was seen of it now. */
  private record Change(LinkedIdentity before, LinkedIdentity after) {
    boolean isRenaming() {
      return !before.appearance().isCalledAs(after.appearance());
    }
  }

  /** What was seen of those who are not erased. */
  Sightings link(Sightings all) {
    NavigableMap<IdentityKey, LinkedIdentity> known = identities.lock(all.identities());
    // Under the locks: who is being erased just now is waited for, and found erased.
    Map<IdentityKey, Forgotten> forgotten = forgotten(all.appearances(), known.keySet());
    Sightings seen = forgotten.isEmpty() ? all : all.without(forgotten);
    List<LinkedIdentity> added = add(seen, known, forgotten);
    List<Change> changes = changes(seen, known);
    List<LinkedIdentity> changed = changes.stream().map(Change::after).toList();
    identities.update(changed);
    identities.note(seen.handles());
    follow(changed);
    List<LinkedIdentity> renamed =
        changes.stream().filter(Change::isRenaming).map(Change::after).toList();
    terms.replace(names(renamed));
    publish(added, renamed);
    return seen;
  }

  /** Who was erased, as an account or as whoever had the address that the account is. */
  private Map<IdentityKey, Forgotten> forgotten(
      Map<IdentityKey, Appearance> seen, Set<IdentityKey> known) {
    Map<UUID, List<UUID>> byWorkspace = new HashMap<>();
    Map<UUID, Map<UUID, PointKey>> addresses = new HashMap<>();
    seen.forEach((key, appearance) -> {
      byWorkspace.computeIfAbsent(key.workspaceId(), _ -> new ArrayList<>()).add(key.id());
      if (!known.contains(key)) {
        AccountPoints.of(appearance.channel(), appearance.externalId())
            .ifPresent(point ->
                addresses
                    .computeIfAbsent(key.workspaceId(), _ -> new HashMap<>())
                    .put(key.id(), point));
      }
    });
    Map<IdentityKey, Forgotten> forgotten = new HashMap<>();
    byWorkspace.forEach((workspaceId, ids) ->
        erased
            .identities(workspaceId, ids)
            .forEach((id, it) -> forgotten.put(new IdentityKey(workspaceId, id), it)));
    addresses.forEach((workspaceId, byId) -> addPoints(workspaceId, byId, forgotten));
    return forgotten;
  }

  private void addPoints(
      UUID workspaceId, Map<UUID, PointKey> byId, Map<IdentityKey, Forgotten> forgotten) {
    Map<PointKey, Forgotten> gone = erased.points(workspaceId, Set.copyOf(byId.values()));
    byId.forEach((id, point) -> {
      Forgotten then = gone.get(point);
      if (then != null) {
        forgotten.merge(new IdentityKey(workspaceId, id), then, Forgotten::and);
      }
    });
  }

  /** Who comes back as somebody new gets a mapping that is newer than the one of before. */
  private static long nextVersion(@Nullable Forgotten before) {
    return before == null ? 1 : before.mappingVersion() + 1;
  }

  /** Adds what is new; what another transaction added meanwhile joins {@code known}. */
  private List<LinkedIdentity> add(
      Sightings seen,
      NavigableMap<IdentityKey, LinkedIdentity> known,
      Map<IdentityKey, Forgotten> forgotten) {
    NavigableMap<IdentityKey, LinkedIdentity> proposals = new TreeMap<>();
    seen.appearances()
        .forEach((key, appearance) -> {
          if (!known.containsKey(key)) {
            proposals.put(
                key,
                new LinkedIdentity(key, Ids.next(), nextVersion(forgotten.get(key)), appearance));
          }
        });
    if (proposals.isEmpty()) {
      return List.of();
    }
    identities.insert(proposals.values());
    List<LinkedIdentity> added = new ArrayList<>();
    for (LinkedIdentity stored : identities.lock(proposals.navigableKeySet()).values()) {
      LinkedIdentity proposal = proposals.get(stored.key());
      if (proposal != null && proposal.contactId().equals(stored.contactId())) {
        added.add(stored);
      } else {
        known.put(stored.key(), stored);
      }
    }
    contacts.insert(
        added.stream().map(LinkedContact::of).toList(),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
    terms.add(names(added));
    return added;
  }

  private static List<Change> changes(
      Sightings seen, NavigableMap<IdentityKey, LinkedIdentity> known) {
    List<Change> changes = new ArrayList<>();
    seen.appearances()
        .forEach((key, more) -> {
          LinkedIdentity before = known.get(key);
          if (before != null && !before.seen(more).equals(before)) {
            changes.add(new Change(before, before.seen(more)));
          }
        });
    return changes;
  }

  /**
   * Contacts follow their identities in activity, and in name until a member names them; so do the
   * contacts as which they are shown.
   */
  private void follow(List<LinkedIdentity> changed) {
    NavigableSet<ContactKey> keys = new TreeSet<>();
    changed.forEach(identity -> keys.add(identity.contact()));
    NavigableMap<ContactKey, LinkedContact> homes = contacts.lock(keys);
    NavigableMap<ContactKey, LinkedContact> before = new TreeMap<>(homes);
    before.putAll(contacts.lock(finals(homes)));
    NavigableMap<ContactKey, LinkedContact> after = new TreeMap<>(before);
    for (LinkedIdentity identity : changed) {
      LinkedContact home = homes.get(identity.contact());
      if (home != null) {
        after.computeIfPresent(home.key(), (_, contact) -> contact.seen(identity));
        after.computeIfPresent(home.shownAs(), (_, contact) -> contact.seen(identity));
      }
    }
    contacts.update(
        after.values().stream()
            .filter(contact -> !contact.equals(before.get(contact.key())))
            .toList());
  }

  /** The contacts as which homes are shown, where those are others and not locked yet. */
  private static NavigableSet<ContactKey> finals(NavigableMap<ContactKey, LinkedContact> homes) {
    NavigableSet<ContactKey> finals = new TreeSet<>();
    homes.values().forEach(home -> finals.add(home.shownAs()));
    finals.removeAll(homes.keySet());
    return finals;
  }

  private static Map<Terms.Source, List<String>> names(List<LinkedIdentity> identities) {
    Map<Terms.Source, List<String>> names = LinkedHashMap.newLinkedHashMap(identities.size());
    identities.forEach(identity -> names.put(identity.source(), identity.names()));
    return names;
  }

  private void publish(List<LinkedIdentity> added, List<LinkedIdentity> renamed) {
    outbox.append(
        Stream.concat(
                added.stream().map(this::mapping),
                renamed.stream().map(LinkedIdentity::contact).distinct().map(this::change))
            .toList());
  }

  private OutgoingEvent mapping(LinkedIdentity identity) {
    IdentityMapping mapping = identity.mapping();
    return new OutgoingEvent(
        Topics.CONTACTS, mapping.key(), json.encode(mapping), mapping.workspaceId());
  }

  private OutgoingEvent change(ContactKey contact) {
    ContactChange change = new ContactChange(contact.workspaceId(), contact.id());
    return new OutgoingEvent(
        Topics.CONTACT_CHANGES, change.key(), json.encode(change), change.workspaceId());
  }
}
