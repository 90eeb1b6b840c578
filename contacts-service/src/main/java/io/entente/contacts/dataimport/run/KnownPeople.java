package io.entente.contacts.dataimport.run;

import io.entente.contacts.link.ToldAccount;
import io.entente.contacts.point.AccountPoints;
import io.entente.contacts.point.PointKey;
import io.entente.contacts.point.PointKind;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is known by now of a batch's points and accounts, these by the ids of identities. */
record KnownPeople(
    UUID workspaceId,
    Map<PointKey, Set<UUID>> owners,
    Map<UUID, UUID> accounts,
    Set<UUID> linked,
    Map<UUID, UUID> finals,
    ProvenPoints had,
    Map<PointKey, UUID> dry,
    Map<PointKey, UUID> proven,
    Set<PointKey> erased,
    Set<UUID> erasedAccounts) {
  boolean namesErased(Person person, PointKind kind) {
    return person.points().stream()
        .anyMatch(point -> point.key().kind() == kind && erased.contains(point.key()));
  }

  /** Who writes again after an erasure is somebody new. */
  boolean isErased(ToldAccount account) {
    return !isLinked(account)
        && (erasedAccounts.contains(account.id(workspaceId))
            || point(account).filter(erased::contains).isPresent());
  }

  Set<UUID> owners(PointKey key) {
    return owners.getOrDefault(key, Set.of());
  }

  Set<UUID> ownersOfAccounts(Person person) {
    Set<UUID> found = new HashSet<>();
    for (ToldAccount account : person.accounts()) {
      UUID owner = accounts.get(account.id(workspaceId));
      if (owner != null) {
        found.add(owner);
      }
    }
    return found;
  }

  /** Those who may be the person, for all that is known of them by these kinds. */
  Set<UUID> agreeing(Person person, Set<UUID> found, Collection<PointKind> kinds) {
    return found.stream()
        .filter(contact -> !had.contradict(contact, person, kinds))
        .collect(Collectors.toSet());
  }

  /** The contact as which it is shown, if it was there before this batch. */
  UUID finalOf(UUID contactId) {
    return finals.getOrDefault(contactId, contactId);
  }

  boolean isLinked(ToldAccount account) {
    return linked.contains(account.id(workspaceId));
  }

  /** Whether the account is the contact's, or nobody's until now. */
  boolean take(ToldAccount account, UUID contactId) {
    UUID owner = accounts.putIfAbsent(account.id(workspaceId), contactId);
    return owner == null || owner.equals(contactId);
  }

  void prove(PointKey key, UUID contactId) {
    if (owners(key).isEmpty()) {
      owners.put(key, Set.of(contactId));
      proven.put(key, contactId);
      had.add(contactId, key);
    }
  }

  /** What an account is known by besides, on channels where that is an address. */
  static Optional<PointKey> point(ToldAccount account) {
    return AccountPoints.of(account.channel(), account.externalId());
  }
}
