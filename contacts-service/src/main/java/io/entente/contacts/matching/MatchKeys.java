package io.entente.contacts.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * What likely accounts of one person have alike, as keys of an index: only who shares one is ever
 * compared. A first letter keeps kinds apart.
 */
final class MatchKeys {
  private static final int LENGTH = 96;

  /** Shorter handles are too many people's. */
  private static final int SHORTEST_HANDLE = 4;

  private static final int LONGEST_SOUND = 10;

  private MatchKeys() {}

  /** The keys that the accounts, points and name of one home give. */
  static Set<String> of(Candidate person, UUID homeId) {
    Candidate home =
        new Candidate(
            homeId,
            List.of(homeId),
            person.known().stream().filter(it -> it.homeId().equals(homeId)).toList(),
            person.accounts().stream().filter(it -> it.homeId().equals(homeId)).toList(),
            person.points().stream().filter(it -> it.homeId().equals(homeId)).toList());
    return of(home);
  }

  static Set<String> of(Candidate person) {
    Set<String> keys = new LinkedHashSet<>();
    for (PersonName name : person.names()) {
      if (name.isFull()) {
        addFull(keys, name);
      } else {
        addHandle(keys, name);
      }
    }
    person.handles().forEach(handle -> addHandle(keys, handle));
    person.localParts().forEach(local -> addHandle(keys, local));
    person.points().forEach(point -> keys.add(ofPoint(point)));
    return keys;
  }

  private static String ofPoint(Point point) {
    return cut("a" + point.key().kind().code() + " " + point.key().key());
  }

  /** Shared by all who have these words in their name. */
  static String ofName(PersonName name) {
    return cut("n" + name.sorted());
  }

  static String ofInitial(PersonName name) {
    return cut("i" + name.initial() + " " + name.last());
  }

  /** The first and last word as they sound, in either order. */
  static String ofSound(PersonName name) {
    DoubleMetaphone sound = new DoubleMetaphone();
    String first = sound.doubleMetaphone(name.first());
    String last = sound.doubleMetaphone(name.last());
    return "s" + (first.compareTo(last) < 0 ? first + " " + last : last + " " + first);
  }

  /** Shared by all whose handle, or name without spaces, has these letters. */
  static String ofHandle(PersonName handle) {
    return cut("h" + handle.letters());
  }

  static String ofHandleSound(PersonName handle) {
    DoubleMetaphone sound = new DoubleMetaphone();
    sound.setMaxCodeLen(LONGEST_SOUND);
    return "m" + sound.doubleMetaphone(handle.letters());
  }

  private static void addFull(Set<String> keys, PersonName name) {
    keys.add(ofName(name));
    keys.add(ofInitial(name));
    keys.add(ofHandle(name));
    keys.add(cut("h" + name.initialed()));
    addSound(keys, ofSound(name));
  }

  private static void addHandle(Set<String> keys, PersonName handle) {
    if (handle.letters().length() >= SHORTEST_HANDLE) {
      keys.add(ofHandle(handle));
      addSound(keys, ofHandleSound(handle));
    }
  }

  /** Scripts without such sounds have none, and short ones are everybody's. */
  private static void addSound(Set<String> keys, String key) {
    if (key.length() > SHORTEST_HANDLE) {
      keys.add(key);
    }
  }

  private static String cut(String key) {
    return key.codePointCount(0, key.length()) <= LENGTH
        ? key
        : key.substring(0, key.offsetByCodePoints(0, LENGTH));
  }
}
