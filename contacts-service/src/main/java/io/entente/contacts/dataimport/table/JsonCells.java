package io.entente.contacts.dataimport.table;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The members of a JSON object as cells. Those of an object inside stand behind its name and a dot.
 * Elements of a list stand line by line; one that is an object as its first value, a colon, its
 * second, and its third in parentheses.
 */
final class JsonCells {
  private static final int MOST_PARTS = 3;

  private JsonCells() {}

  /**
   * @throws IllegalArgumentException if it is no object, or holds more than such ones
   */
  static Map<String, String> of(JsonNode object) {
    if (!object.isObject()) {
      throw new IllegalArgumentException("No object");
    }
    Map<String, String> cells = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : object.entries()) {
      JsonNode value = member.getValue();
      if (value.isObject()) {
        value
            .entries()
            .forEach(it -> cells.put(member.getKey() + "." + it.getKey(), scalar(it.getValue())));
      } else {
        cells.put(member.getKey(), cell(value));
      }
    }
    return cells;
  }

  private static String cell(JsonNode value) {
    if (!value.isArray()) {
      return scalar(value);
    }
    List<String> lines = new ArrayList<>();
    value
        .values()
        .forEach(element -> lines.add(element.isObject() ? line(element) : scalar(element)));
    return String.join("\n", lines);
  }

  private static String line(JsonNode object) {
    List<String> parts = new ArrayList<>();
    object.values().forEach(part -> parts.add(scalar(part)));
    if (parts.size() < 2 || parts.size() > MOST_PARTS) {
      throw new IllegalArgumentException("An object inside a list that is none of its parts");
    }
    String line = parts.get(0) + ":" + parts.get(1);
    return parts.size() < MOST_PARTS || parts.get(2).isEmpty()
        ? line
        : line + " (" + parts.get(2) + ")";
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
