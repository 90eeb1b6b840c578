package io.entente.contacts.dataimport.run;

import io.entente.contacts.dataimport.run.Person.Told;
import io.entente.contacts.point.PointKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A contact as the rows of a batch make or change it. */
final class Draft {
  private final UUID id;
  private final boolean isNew;
  private final boolean isNamed;
  private final int version;
  private final Map<PointKey, Boolean> held = new HashMap<>();
  private final List<Told> added = new ArrayList<>();
  private String name;
  private boolean renamed;

  private Draft(UUID id, boolean isNew, String name, boolean isNamed, int version) {
    this.id = id;
    this.isNew = isNew;
    this.name = name;
    this.isNamed = isNamed;
    this.version = version;
  }

  static Draft ofNew(UUID id, Person person) {
    return new Draft(id, true, person.label(), person.name() != null, 0);
  }

  /**
   * @param isNamed whether somebody gave it its name; else it follows an identity
   * @param version of the name
   */
  static Draft ofKnown(UUID id, String name, boolean isNamed, int version) {
    return new Draft(id, false, name, isNamed, version);
  }

  UUID id() {
    return id;
  }

  boolean isNew() {
    return isNew;
  }

  String name() {
    return name;
  }

  /** Of the name, as it is after a change. */
  int nextVersion() {
    return version + 1;
  }

  boolean isRenamed() {
    return renamed && !isNew;
  }

  boolean isChanged() {
    return isNew || renamed || !added.isEmpty();
  }

  List<Told> added() {
    return added;
  }

  void holds(PointKey key, boolean verified) {
    held.merge(key, verified, Boolean::logicalOr);
  }

  /** Whether the point tells anything new. */
  boolean add(Told point, boolean verified) {
    Boolean before = held.get(point.key());
    if (before != null && (before || !verified)) {
      return false;
    }
    holds(point.key(), verified);
    added.add(point);
    return true;
  }

  /** Whether the person's name is another one that is to be taken. */
  boolean call(Person person, boolean replace) {
    boolean free = replace || !(isNamed || renamed);
    if (person.name() == null || !free || person.name().equals(name)) {
      return false;
    }
    name = person.name();
    renamed = true;
    return true;
  }
}
