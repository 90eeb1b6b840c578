package io.entente.contacts.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

  private MatchKeys() {}

  /** The keys that the accounts, points and name of one home give. */
  static Set<String> of(Candidate person, UUID homeId) {
    Candidate home =
        new Candidate(
            homeId,
            List.of(homeId),
            Map.of(homeId, person.called().getOrDefault(homeId, "")),
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
    person.points().forEach(point -> add(keys, 'a', point.key().kind().code() + point.key().key()));
    return keys;
  }

  /** The key that tells how many are called so. */
  static String ofName(PersonName name) {
    return cut("n" + name.sorted());
  }

  private static void addFull(Set<String> keys, PersonName name) {
    keys.add(ofName(name));
    add(keys, 'i', name.initial() + " " + name.last());
    add(keys, 'h', name.letters());
    add(keys, 'h', name.initialed());
    DoubleMetaphone sound = new DoubleMetaphone();
    String first = sound.doubleMetaphone(name.first());
    String last = sound.doubleMetaphone(name.last());
    if (!first.isEmpty() && !last.isEmpty()) {
      add(keys, 's', first.compareTo(last) < 0 ? first + " " + last : last + " " + first);
    }
  }

  private static void addHandle(Set<String> keys, PersonName handle) {
    String letters = handle.letters();
    if (letters.length() >= SHORTEST_HANDLE) {
      add(keys, 'h', letters);
      DoubleMetaphone sound = new DoubleMetaphone();
      sound.setMaxCodeLen(10);
      String code = sound.doubleMetaphone(letters);
      if (code.length() >= SHORTEST_HANDLE) {
        add(keys, 'm', code);
      }
    }
  }

  private static void add(Set<String> keys, char kind, String text) {
    keys.add(cut(kind + text));
  }

  private static String cut(String key) {
    return key.codePointCount(0, key.length()) <= LENGTH
        ? key
        : key.substring(0, key.offsetByCodePoints(0, LENGTH));
  }
}
