package io.entente.contacts.profile;

import io.entente.contacts.attribute.AttributeValues;
import io.entente.contacts.attribute.ContactAttribute;
import io.entente.contacts.attribute.ContactAttributeStore;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Violation;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets attributes of a contact to values that they take. */
@Singleton
final class SetAttributes {
  /** A contact has as many at most, but for what merges and imports bring together. */
  static final int MOST = 200;

  private final ContactAttributeStore attributes;
  private final AttributeValues values;

  SetAttributes(ContactAttributeStore attributes, AttributeValues values) {
    this.attributes = attributes;
    this.values = values;
  }

  /**
   * @param asked by the attributes' keys; null takes a value away
   * @throws InvalidRequest if an attribute is unknown or retired, or takes no such value, or they
   *     are too many
   */
  void set(UUID workspaceId, UUID contactId, Map<String, @Nullable Object> asked, Instant now) {
    if (asked.isEmpty()) {
      return;
    }
    Map<String, ContactAttribute> known = new HashMap<>();
    attributes.all(workspaceId).forEach(it -> known.put(it.key(), it));
    Map<String, Object> before =
        values.of(workspaceId, List.of(contactId)).getOrDefault(contactId, Map.of());
    Map<String, @Nullable Object> changed = new HashMap<>(asked);
    changed
        .entrySet()
        .removeIf(it -> it.getValue() != null && it.getValue().equals(before.get(it.getKey())));
    List<Violation> violations = new ArrayList<>();
    changed.forEach((key, value) -> {
      String wrong = wrong(known.get(key), value);
      if (wrong != null) {
        violations.add(new Violation("/attributes/" + PatchReader.escaped(key), wrong));
      }
    });
    if (isTooMany(before.keySet(), changed)) {
      violations.add(new Violation("/attributes", "come to more than " + MOST + " with those set"));
    }
    if (!violations.isEmpty()) {
      throw new InvalidRequest(violations);
    }
    values.set(workspaceId, contactId, changed, NewPoint.SOURCE, now);
  }

  /** Who has too many already may change these. */
  private static boolean isTooMany(Set<String> before, Map<String, @Nullable Object> changed) {
    Set<String> after = new HashSet<>(before);
    changed.forEach((key, value) -> {
      if (value == null) {
        after.remove(key);
      } else {
        after.add(key);
      }
    });
    return after.size() > Math.max(MOST, before.size());
  }

  private static @Nullable String wrong(
      @Nullable ContactAttribute attribute, @Nullable Object value) {
    if (attribute == null) {
      return "is no attribute of contacts";
    }
    if (value == null) {
      return null;
    }
    return attribute.retired() ? "is retired" : attribute.wrong(value);
  }
}
