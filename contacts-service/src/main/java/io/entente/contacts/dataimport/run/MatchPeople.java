package io.entente.contacts.dataimport.run;

import io.entente.contacts.contact.Homes;
import io.entente.contacts.dataimport.run.Person.Told;
import io.entente.contacts.erasure.ErasedPeople;
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

/**
 * Finds out whom the rows of a batch are about: by customer number, else by proven e-mail address,
 * else by proven phone number; rows without any of these by the file and their place in it.
 */
@Singleton
final class MatchPeople {
  private static final List<PointKind> ORDER =
      List.of(PointKind.CUSTOMER_NUMBER, PointKind.EMAIL, PointKind.PHONE);

  private final ContactPoints points;
  private final Homes homes;
  private final DryKeyStore dryKeys;
  private final ErasedPeople erased;

  MatchPeople(ContactPoints points, Homes homes, DryKeyStore dryKeys, ErasedPeople erased) {
    this.points = points;
    this.homes = homes;
    this.dryKeys = dryKeys;
    this.erased = erased;
  }

  /**
   * A row and whom it is about.
   *
   * @param exists whether the contact was there before this batch
   * @param taken those of its points that are nobody else's
   * @param dryHeld those by which an earlier row of a dry run would have made the contact
   */
  record Matched(
      Person person, UUID contactId, boolean exists, List<Told> taken, Set<PointKey> dryHeld) {
    boolean lacksSome() {
      return taken.size() < person.points().size();
    }
  }

  /**
   * What a batch comes to.
   *
   * @param proven points that nobody had before, and who has them now
   */
  record Matches(List<Matched> matched, List<RowResult> refused, Map<PointKey, UUID> proven) {}

  /** What is known by now of a batch's points. */
  private record Known(
      Map<PointKey, Set<UUID>> owners,
      Set<UUID> existing,
      Map<PointKey, UUID> dry,
      Map<PointKey, UUID> proven,
      Set<PointKey> erased) {
    boolean isErased(Person person) {
      return person.points().stream().anyMatch(point -> erased.contains(point.key()));
    }

    Set<UUID> owners(PointKey key) {
      return owners.getOrDefault(key, Set.of());
    }

    void prove(PointKey key, UUID contactId) {
      if (owners(key).isEmpty()) {
        owners.put(key, Set.of(contactId));
        proven.put(key, contactId);
      }
    }
  }

  Matches match(RunTask task, Collection<Person> people) {
    Known known = known(task, people);
    List<Matched> matched = new ArrayList<>(people.size());
    List<RowResult> refused = new ArrayList<>();
    for (Person person : people) {
      Set<UUID> meant = meant(person, known);
      if (known.isErased(person)) {
        refused.add(RowResult.refused(person.row(), "Who this is was erased, and stays so."));
      } else if (meant.size() > 1) {
        refused.add(RowResult.refused(person.row(), "Several contacts have what the row names."));
      } else {
        UUID id = meant.isEmpty() ? idOfNew(task, person) : meant.iterator().next();
        matched.add(matched(task, person, id, known));
      }
    }
    return new Matches(matched, refused, known.proven());
  }

  private Known known(RunTask task, Collection<Person> people) {
    Set<PointKey> keys = new HashSet<>();
    people.forEach(person -> person.points().forEach(point -> keys.add(point.key())));
    Map<PointKey, Set<UUID>> found = points.homes(task.workspaceId(), keys);
    Set<UUID> ids = new HashSet<>();
    found.values().forEach(ids::addAll);
    people.stream()
        .filter(person -> !proves(task, person))
        .forEach(person -> ids.add(idByPlace(task, person)));
    Map<UUID, UUID> finals = homes.finalOf(task.workspaceId(), ids);
    Map<PointKey, Set<UUID>> owners = new HashMap<>();
    found.forEach((key, contacts) ->
        contacts.forEach(contact ->
            owners
                .computeIfAbsent(key, _ -> new HashSet<>())
                .add(finals.getOrDefault(contact, contact))));
    Map<PointKey, UUID> dry = task.dry() ? dryKeys.find(task, keys) : Map.of();
    dry.forEach((key, id) -> owners.putIfAbsent(key, Set.of(id)));
    return new Known(
        owners,
        new HashSet<>(finals.values()),
        dry,
        new HashMap<>(),
        erased.points(task.workspaceId(), keys).keySet());
  }

  private static boolean proves(RunTask task, Person person) {
    return person.points().stream().anyMatch(point -> isProof(task, point.key()));
  }

  private static boolean isProof(RunTask task, PointKey key) {
    return key.kind() == PointKind.CUSTOMER_NUMBER
        || (task.mapping().verified() && !key.isOfARole());
  }

  private static Set<UUID> meant(Person person, Known known) {
    for (PointKind kind : ORDER) {
      Set<UUID> owners = new HashSet<>();
      for (Told point : person.points()) {
        if (point.key().kind() == kind) {
          owners.addAll(known.owners(point.key()));
        }
      }
      if (!owners.isEmpty()) {
        return owners;
      }
    }
    return Set.of();
  }

  private static UUID idOfNew(RunTask task, Person person) {
    return proves(task, person) ? Ids.next() : idByPlace(task, person);
  }

  /** The same row of the same file is the same contact, however often it is read. */
  private static UUID idByPlace(RunTask task, Person person) {
    return Ids.named(task.workspaceId(), "import", task.sha256(), String.valueOf(person.row()));
  }

  private static Matched matched(RunTask task, Person person, UUID id, Known known) {
    List<Told> taken = new ArrayList<>();
    Set<PointKey> dryHeld = new HashSet<>();
    for (Told point : person.points()) {
      if (id.equals(known.dry().get(point.key()))) {
        dryHeld.add(point.key());
      }
      Set<UUID> owners = known.owners(point.key());
      if (owners.isEmpty() || owners.contains(id)) {
        taken.add(point);
        if (isProof(task, point.key())) {
          known.prove(point.key(), id);
        }
      }
    }
    return new Matched(person, id, known.existing().contains(id), taken, dryHeld);
  }
}
