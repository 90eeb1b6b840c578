package io.entente.contacts.dataimport.table;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The members of a JSON object as cells. */
final class JsonCells {
  private JsonCells() {}

  /**
   * @throws IllegalArgumentException if it is no object, or holds others
   */
  static Map<String, String> of(JsonNode object) {
    if (!object.isObject()) {
      throw new IllegalArgumentException("No object");
    }
    Map<String, String> cells = new LinkedHashMap<>();
    object.entries().forEach(member -> cells.put(member.getKey(), cell(member.getValue())));
    return cells;
  }

  private static String cell(JsonNode value) {
    if (!value.isArray()) {
      return scalar(value);
    }
    List<String> lines = new ArrayList<>();
    value.values().forEach(element -> lines.add(scalar(element)));
    return String.join("\n", lines);
  }

  private static String scalar(JsonNode value) {
    if (value.isNull()) {
      return "";
    }
    if (!value.isValueNode()) {
      throw new IllegalArgumentException("An object or a list inside");
    }
    return value.coerceStringValue();
  }
}
