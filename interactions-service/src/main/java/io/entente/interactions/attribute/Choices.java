package io.entente.interactions.attribute;

import io.entente.interactions.input.Limits;
import io.entente.rest.InvalidRequest;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that a list allows. */
final class Choices {
  private static final int MOST = 200;

  private Choices() {}

  static void check(@Nullable List<String> values) {
    if (values == null) {
      return;
    }
    if (values.size() > MOST) {
      throw new InvalidRequest("values", "must be " + MOST + " at most");
    }
    for (int i = 0; i < values.size(); i++) {
      Limits.required("values/" + i, values.get(i), Limits.NAME);
    }
    if (new HashSet<>(values).size() < values.size()) {
      throw new InvalidRequest("values", "must not hold anything twice");
    }
  }

  static void check(AttributeType type, List<String> values) {
    if ((type == AttributeType.LIST) == values.isEmpty()) {
      throw new InvalidRequest("/values", "must be given for a list, and for nothing else");
    }
  }
}
