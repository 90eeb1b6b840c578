package io.entente.contacts.dataimport.run;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.entente.contacts.dataimport.run.Person.Told;
import io.entente.contacts.point.ContactPoint;
import io.entente.contacts.point.PointKey;
import io.entente.contacts.point.PointKind;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What contacts are proven to have: who names another one in its place is somebody else. */
final class ProvenPoints {
  private final Map<UUID, Set<PointKey>> ofContacts = new HashMap<>();

  /**
   * @param points of contacts, also those that prove nothing
   */
  ProvenPoints(Map<UUID, List<ContactPoint>> points) {
    points.forEach((contact, of) ->
        of.stream()
            .filter(point -> point.verified() && !point.shared())
            .forEach(point -> add(contact, point.key())));
  }

  void add(UUID contactId, PointKey key) {
    ofContacts.computeIfAbsent(contactId, _ -> new HashSet<>()).add(key);
  }

  /**
   * Whether the contact has others than the person of any of these kinds; customer numbers are
   * compared within their system.
   */
  boolean contradict(UUID contactId, Person person, Collection<PointKind> kinds) {
    Set<PointKey> had = ofContacts.getOrDefault(contactId, Set.of());
    Map<PointKey, Set<PointKey>> named =
        person.points().stream()
            .map(Told::key)
            .filter(key -> kinds.contains(key.kind()) && !key.isOfARole())
            .collect(groupingBy(ProvenPoints::sort, mapping(key -> key, toSet())));
    return named.entrySet().stream()
        .anyMatch(of ->
            had.stream().anyMatch(key -> sort(key).equals(of.getKey()))
                && Collections.disjoint(had, of.getValue()));
  }

  /** Points of one sort exclude each other. */
  private static PointKey sort(PointKey key) {
    return new PointKey(key.kind(), key.scope(), "");
  }
}
