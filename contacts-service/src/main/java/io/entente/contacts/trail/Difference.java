package io.entente.contacts.trail;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one value says that another does not. */
final class Difference {
  private static final String ID = "id";

  private Difference() {}

  /** The elements of a list, or the members of an object, that the other has not; null if none. */
  static @Nullable JsonNode of(JsonNode value, @Nullable JsonNode other) {
    return without(value, other, false);
  }

  /**
   * The value without what a person says; null if nothing is left.
   *
   * @param said the person's value of the same field; elements are the same by their ids
   */
  static @Nullable JsonNode withoutWhat(JsonNode said, JsonNode value) {
    return without(value, said, true);
  }

  private static @Nullable JsonNode without(
      JsonNode value, @Nullable JsonNode other, boolean byId) {
    if (value.isArray()) {
      List<JsonNode> left = new ArrayList<>();
      value
          .values()
          .forEach(element -> {
            if (other == null || !other.isArray() || !holds(other, element, byId)) {
              left.add(element);
            }
          });
      return left.isEmpty() ? null : JsonNode.createArrayNode(left);
    }
    if (value.isObject()) {
      Map<String, JsonNode> left = new LinkedHashMap<>();
      value
          .entries()
          .forEach(entry -> {
            boolean same =
                other != null
                    && other.isObject()
                    && entry.getValue().equals(other.get(entry.getKey()));
            if (!same) {
              left.put(entry.getKey(), entry.getValue());
            }
          });
      return left.isEmpty() ? null : JsonNode.createObjectNode(left);
    }
    return value.equals(other) ? null : value;
  }

  private static boolean holds(JsonNode list, JsonNode wanted, boolean byId) {
    for (JsonNode element : list.values()) {
      boolean sameId =
          byId
              && wanted.isObject()
              && element.isObject()
              && sameId(wanted.get(ID), element.get(ID));
      if (sameId || wanted.equals(element)) {
        return true;
      }
    }
    return false;
  }

  private static boolean sameId(@Nullable JsonNode one, @Nullable JsonNode other) {
    return one != null && one.equals(other);
  }
}
