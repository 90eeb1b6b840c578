package io.entente.contacts.attribute;

import io.entente.contacts.input.Line;
import io.entente.rest.InvalidRequest;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that a list allows. */
final class Choices {
  private static final int MOST = 200;
  private static final int LENGTH = 255;

  private Choices() {}

  static void check(@Nullable List<String> values) {
    if (values == null) {
      return;
    }
    if (values.size() > MOST) {
      throw new InvalidRequest("/values", "must be " + MOST + " at most");
    }
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i);
      if (!Line.of("/values/" + i, value, LENGTH).equals(value)) {
        throw new InvalidRequest("/values/" + i, "must not have spaces around it");
      }
    }
    if (new HashSet<>(values).size() < values.size()) {
      throw new InvalidRequest("/values", "must not hold anything twice");
    }
  }

  static void check(ContactAttributeType type, List<String> values) {
    if ((type == ContactAttributeType.LIST) == values.isEmpty()) {
      throw new InvalidRequest("/values", "must be given for a list, and for nothing else");
    }
  }
}
