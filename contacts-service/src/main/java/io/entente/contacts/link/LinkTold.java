package io.entente.contacts.link;

import io.entente.contacts.search.Terms;
import io.entente.events.EventJson;
import io.entente.events.IdentityMapping;
import io.entente.events.Topics;
import io.entente.messaging.Outbox;
import io.entente.messaging.OutgoingEvent;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Gives contacts accounts that nobody has written by yet, in the running transaction. */
@Singleton
public final class LinkTold {
  private final IdentityLinkStore identities;
  private final Terms terms;
  private final Outbox outbox;
  private final EventJson json;

  LinkTold(IdentityLinkStore identities, Terms terms, Outbox outbox, EventJson json) {
    this.identities = identities;
    this.terms = terms;
    this.outbox = outbox;
    this.json = json;
  }

  /** The contacts to which known identities came, by these; nobody moves them meanwhile. */
  public Map<UUID, UUID> lock(UUID workspaceId, Collection<UUID> identityIds) {
    NavigableSet<IdentityKey> keys = new TreeSet<>();
    identityIds.forEach(id -> keys.add(new IdentityKey(workspaceId, id)));
    Map<UUID, UUID> homes = new HashMap<>();
    identities.lock(keys).forEach((key, identity) -> homes.put(key.id(), identity.contactId()));
    return homes;
  }

  /**
   * Adds accounts that no contact has. One that a message shows at the same time stays with the
   * contact that the message made.
   *
   * @param contacts to whom each account comes
   */
  public void add(UUID workspaceId, Map<ToldAccount, UUID> contacts, Instant at) {
    NavigableMap<IdentityKey, LinkedIdentity> told = new TreeMap<>();
    contacts.forEach((account, contactId) -> {
      IdentityKey key = new IdentityKey(workspaceId, account.id(workspaceId));
      told.put(key, new LinkedIdentity(key, contactId, 1, appearance(account, at)));
    });
    if (told.isEmpty()) {
      return;
    }
    identities.insert(told.values());
    List<LinkedIdentity> added =
        identities.lock(told.navigableKeySet()).values().stream()
            .filter(stored -> stored.equals(told.get(stored.key())))
            .toList();
    identities.note(handles(added));
    Map<Terms.Source, List<String>> names = new LinkedHashMap<>();
    added.forEach(identity -> names.put(identity.source(), identity.names()));
    terms.add(names);
    outbox.append(added.stream().map(this::mapping).toList());
  }

  private static Appearance appearance(ToldAccount account, Instant at) {
    return new Appearance(
        account.channel(), account.externalId(), Dated.of(account.handle(), at), null, at, at);
  }

  private static List<HandleUse> handles(List<LinkedIdentity> added) {
    List<HandleUse> uses = new ArrayList<>();
    for (LinkedIdentity identity : added) {
      Dated handle = identity.appearance().handle();
      if (handle != null) {
        uses.add(new HandleUse(identity.key(), handle));
      }
    }
    return uses;
  }

  private OutgoingEvent mapping(LinkedIdentity identity) {
    IdentityMapping mapping = identity.mapping();
    return new OutgoingEvent(
        Topics.CONTACTS, mapping.key(), json.encode(mapping), mapping.workspaceId());
  }
}
