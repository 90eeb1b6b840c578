package io.entente.contacts.dataimport.run;

import io.entente.contacts.contact.LockShown;
import io.entente.contacts.dataimport.run.Person.Told;
import io.entente.contacts.erasure.ErasedPeople;
import io.entente.contacts.link.LinkTold;
import io.entente.contacts.point.ContactPoints;
import io.entente.contacts.point.PointKey;
import io.entente.contacts.point.PointKind;
import io.entente.events.Ids;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds out whom the rows of a batch are about: by customer number, else by account, else by proven
 * e-mail address, else by proven phone number; rows without any of these by the file and their
 * place in it. Who is found by the lesser is another one where the greater says so: two of a
 * household have one phone, and each an address.
 */
@Singleton
final class MatchPeople {
  static final String ERASED = "Who this is was erased, and stays so.";
  private static final List<PointKind> LESS_THAN_ACCOUNTS =
      List.of(PointKind.EMAIL, PointKind.PHONE);

  private final ContactPoints points;
  private final LinkTold accounts;
  private final LockShown shown;
  private final DryKeyStore dryKeys;
  private final ErasedPeople erased;

  MatchPeople(
      ContactPoints points,
      LinkTold accounts,
      LockShown shown,
      DryKeyStore dryKeys,
      ErasedPeople erased) {
    this.points = points;
    this.accounts = accounts;
    this.shown = shown;
    this.dryKeys = dryKeys;
    this.erased = erased;
  }

  /**
   * What a batch comes to.
   *
   * @param proven points that nobody had before, and who has them now
   */
  record Matches(List<Matched> matched, List<RowResult> refused, Map<PointKey, UUID> proven) {}

  Matches match(RunTask task, Collection<Person> people) {
    KnownPeople known = known(task, people);
    List<Matched> matched = new ArrayList<>(people.size());
    List<RowResult> refused = new ArrayList<>();
    for (Person person : people) {
      Set<UUID> meant = meant(person, known);
      if (isErased(person, known)) {
        refused.add(RowResult.refused(person.row(), ERASED));
      } else if (meant.size() > 1) {
        refused.add(RowResult.refused(person.row(), "Several contacts have what the row names."));
      } else {
        matched.add(matched(task, person, meant, known));
      }
    }
    return new Matches(matched, refused, known.proven());
  }

  private KnownPeople known(RunTask task, Collection<Person> people) {
    UUID workspaceId = task.workspaceId();
    Set<PointKey> keys = new HashSet<>();
    Set<UUID> accountIds = new HashSet<>();
    Set<UUID> ids = new HashSet<>();
    for (Person person : people) {
      person.points().forEach(point -> keys.add(point.key()));
      person.accounts().forEach(account -> accountIds.add(account.id(workspaceId)));
      if (!proves(task, person)) {
        ids.add(idByPlace(task, person));
      }
    }
    Map<UUID, UUID> linked = accounts.lock(workspaceId, accountIds);
    Map<PointKey, Set<UUID>> found = points.homes(workspaceId, keys);
    found.values().forEach(ids::addAll);
    ids.addAll(linked.values());
    // What rows add goes to who is shown now: nobody is merged, or parted, until it is written.
    Map<UUID, UUID> finals = shown.lock(workspaceId, ids);
    Map<PointKey, UUID> dry = task.dry() ? dryKeys.find(task, keys) : Map.of();
    Map<UUID, UUID> owned = new HashMap<>();
    linked.forEach((account, home) -> owned.put(account, finals.getOrDefault(home, home)));
    Map<PointKey, Set<UUID>> owners = owners(found, finals, dry);
    Set<UUID> candidates = new HashSet<>(owned.values());
    owners.values().forEach(candidates::addAll);
    Map<UUID, UUID> known = new HashMap<>(finals);
    finals.values().forEach(id -> known.put(id, id));
    return new KnownPeople(
        workspaceId,
        owners,
        owned,
        Set.copyOf(linked.keySet()),
        known,
        had(task, candidates),
        dry,
        new HashMap<>(),
        erased.points(workspaceId, withAccounts(keys, people)).keySet(),
        erased.identities(workspaceId, accountIds).keySet());
  }

  /** The points, and those that accounts are. */
  private static Set<PointKey> withAccounts(Set<PointKey> points, Collection<Person> people) {
    Set<PointKey> keys = new HashSet<>(points);
    for (Person person : people) {
      person.accounts().forEach(account -> KnownPeople.point(account).ifPresent(keys::add));
    }
    return keys;
  }

  private ProvenPoints had(RunTask task, Set<UUID> contacts) {
    ProvenPoints had = new ProvenPoints(points.of(task.workspaceId(), contacts));
    if (task.dry()) {
      dryKeys.of(task, contacts).forEach((key, contact) -> had.add(contact, key));
    }
    return had;
  }

  private static Map<PointKey, Set<UUID>> owners(
      Map<PointKey, Set<UUID>> found, Map<UUID, UUID> finals, Map<PointKey, UUID> dry) {
    Map<PointKey, Set<UUID>> owners = new HashMap<>();
    found.forEach((key, contacts) ->
        contacts.forEach(contact ->
            owners
                .computeIfAbsent(key, _ -> new HashSet<>())
                .add(finals.getOrDefault(contact, contact))));
    dry.forEach((key, id) -> owners.putIfAbsent(key, Set.of(id)));
    return owners;
  }

  private static boolean proves(RunTask task, Person person) {
    return !person.accounts().isEmpty()
        || person.points().stream().anyMatch(point -> isProof(task, point.key()));
  }

  private static boolean isProof(RunTask task, PointKey key) {
    return key.kind() == PointKind.CUSTOMER_NUMBER
        || (task.mapping().verified() && !key.isOfARole());
  }

  /** Whether what says most of who the row is about was an erased person's, and is nobody's. */
  private static boolean isErased(Person person, KnownPeople known) {
    boolean erased = known.namesErased(person, PointKind.CUSTOMER_NUMBER);
    boolean owned = !owners(person, PointKind.CUSTOMER_NUMBER, known).isEmpty();
    if (!erased && !owned) {
      erased = person.accounts().stream().anyMatch(known::isErased);
      owned = !known.ownersOfAccounts(person).isEmpty();
    }
    for (PointKind kind : LESS_THAN_ACCOUNTS) {
      if (!erased && !owned) {
        erased = known.namesErased(person, kind);
        owned = !owners(person, kind, known).isEmpty();
      }
    }
    return erased && !owned;
  }

  private static Set<UUID> meant(Person person, KnownPeople known) {
    List<PointKind> greater = new ArrayList<>(List.of(PointKind.CUSTOMER_NUMBER));
    Set<UUID> owners = owners(person, PointKind.CUSTOMER_NUMBER, known);
    if (owners.isEmpty()) {
      owners = known.agreeing(person, known.ownersOfAccounts(person), greater);
    }
    for (PointKind kind : LESS_THAN_ACCOUNTS) {
      if (owners.isEmpty()) {
        owners = known.agreeing(person, owners(person, kind, known), greater);
      }
      greater.add(kind);
    }
    return owners;
  }

  private static Set<UUID> owners(Person person, PointKind kind, KnownPeople known) {
    Set<UUID> owners = new HashSet<>();
    for (Told point : person.points()) {
      if (point.key().kind() == kind) {
        owners.addAll(known.owners(point.key()));
      }
    }
    return owners;
  }

  private static UUID idOfNew(RunTask task, Person person) {
    return proves(task, person) ? Ids.next() : idByPlace(task, person);
  }

  /** The same row of the same file is the same contact, however often it is read. */
  private static UUID idByPlace(RunTask task, Person person) {
    return Ids.named(task.workspaceId(), "import", task.sha256(), String.valueOf(person.row()));
  }

  private static Matched matched(RunTask task, Person person, Set<UUID> meant, KnownPeople known) {
    boolean unknown = meant.isEmpty();
    UUID id = unknown ? known.finalOf(idOfNew(task, person)) : meant.iterator().next();
    List<Told> taken = new ArrayList<>();
    Set<PointKey> dryHeld = new HashSet<>();
    for (Told point : person.points()) {
      if (id.equals(known.dry().get(point.key()))) {
        dryHeld.add(point.key());
      }
      Set<UUID> owners = known.owners(point.key());
      boolean free = owners.isEmpty() && !known.erased().contains(point.key());
      if (free || owners.contains(id)) {
        taken.add(point);
        if (isProof(task, point.key())) {
          known.prove(point.key(), id);
        }
      } else if (unknown && !owners.isEmpty()) {
        taken.add(point.doubted());
      }
    }
    return new Matched(
        person,
        id,
        known.finals().containsKey(id),
        taken,
        person.accounts().stream()
            .filter(account -> !known.isErased(account) && known.take(account, id))
            .toList(),
        person.accounts().stream().filter(known::isLinked).collect(Collectors.toSet()),
        dryHeld);
  }
}
