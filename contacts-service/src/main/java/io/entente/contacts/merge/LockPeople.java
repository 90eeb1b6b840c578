package io.entente.contacts.merge;

import io.entente.contacts.contact.Homes;
import io.entente.contacts.merge.ShownContactStore.Shown;
import io.entente.rest.Conflict;
import io.entente.rest.NotFound;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Locks what two contacts are shown as, whichever way round they are named: identities first, then
 * contacts, each in the order of ids, as linking does. Who holds the lock of a final contact alone
 * changes who is shown as it.
 */
@Singleton
final class LockPeople {
  private final Homes homes;
  private final MovedIdentityStore identities;
  private final ShownContactStore contacts;

  LockPeople(Homes homes, MovedIdentityStore identities, ShownContactStore contacts) {
    this.homes = homes;
    this.identities = identities;
    this.contacts = contacts;
  }

  /**
   * @param id the final contact
   * @param homes the contacts shown as it, sorted
   */
  record Person(UUID id, int version, List<UUID> homes) {}

  /** The same person twice, if both are shown as one contact. */
  record Two(Person one, Person other) {
    boolean areOne() {
      return one.id().equals(other.id());
    }
  }

  /**
   * @throws NotFound if there is no such contact
   */
  Two lock(UUID workspaceId, UUID one, UUID other) {
    while (true) {
      Map<UUID, UUID> finals = homes.finalOf(workspaceId, List.of(one, other));
      UUID first = finals.get(one);
      UUID second = finals.get(other);
      if (first == null || second == null) {
        throw new NotFound("contact");
      }
      TreeSet<UUID> ids = new TreeSet<>(List.of(first));
      ids.add(second);
      homes.of(workspaceId, ids).values().forEach(it -> identities.lock(workspaceId, it));
      Map<UUID, Shown> locked = new HashMap<>();
      contacts.lock(workspaceId, ids).forEach(it -> locked.put(it.id(), it));
      if (locked.values().stream().anyMatch(Shown::erased)) {
        throw new Conflict("erased", "The contact was erased.");
      }
      if (locked.size() == ids.size() && locked.values().stream().allMatch(Shown::isFinal)) {
        Map<UUID, List<UUID>> now = homes.of(workspaceId, ids);
        return new Two(person(locked, now, first), person(locked, now, second));
      }
      // Another merge was faster: who they are shown as has changed.
    }
  }

  private static Person person(Map<UUID, Shown> locked, Map<UUID, List<UUID>> homes, UUID id) {
    Shown shown = locked.get(id);
    if (shown == null) {
      throw new NotFound("contact");
    }
    return new Person(
        id, shown.version(), homes.getOrDefault(id, List.of()).stream().sorted().toList());
  }
}
