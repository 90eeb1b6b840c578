package io.entente.contacts.dataimport.table;

import io.entente.rest.Refusal;
import io.entente.rest.Violation;
import io.entente.rest.json.StrictJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object as cells. Those of an object inside stand behind its name and a dot.
 * Elements of a list stand line by line; one that is an object as its first value, a colon, its
 * second, and its third in parentheses.
 */
final class JsonCells {
  private static final int MOST_PARTS = 3;
  private static final String NONE = "The line is no JSON object of texts, numbers and lists.";

  private final Map<String, JsonCell> cells = new LinkedHashMap<>();

  private JsonCells() {}

  /** A line that is none. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private Unreadable(String fault) {
      super(fault, null, false, false);
    }

    /** Why, as a sentence. */
    String fault() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * @throws Unreadable if it is no object, holds more than such ones, or says something twice
   */
  static Map<String, JsonCell> of(StrictJson json, byte[] line) throws Unreadable {
    JsonCells read = new JsonCells();
    for (Map.Entry<String, @Nullable Object> member : members(json, line).entrySet()) {
      read.add(member.getKey(), member.getValue());
    }
    return read.cells;
  }

  private static Map<String, @Nullable Object> members(StrictJson json, byte[] line)
      throws Unreadable {
    try {
      return json.readMembers(line);
    } catch (Refusal e) {
      // Where it is no JSON at all, what the parser says of it would tell what stands there.
      for (Violation it : e.violations()) {
        if (!it.pointer().isEmpty()) {
          throw new Unreadable("The line can't be read: " + it.pointer() + " " + it.detail() + ".");
        }
      }
      throw new Unreadable(NONE);
    }
  }

  private void add(String name, @Nullable Object value) throws Unreadable {
    if (value instanceof Map<?, ?> members) {
      put(name, new JsonCell("", Set.of(JsonType.OBJECT)));
      for (Map.Entry<?, ?> member : members.entrySet()) {
        put(name + "." + member.getKey(), scalar(member.getValue()));
      }
    } else {
      put(name, value instanceof List<?> list ? list(list) : scalar(value));
    }
  }

  private void put(String name, JsonCell cell) throws Unreadable {
    if (cells.put(name, cell) != null) {
      throw new Unreadable("The line can't be read: " + name + " stands twice.");
    }
  }

  private static JsonCell list(List<?> list) throws Unreadable {
    Set<JsonType> types = EnumSet.of(JsonType.LIST);
    List<String> lines = new ArrayList<>();
    for (Object element : list) {
      JsonCell cell = element instanceof Map<?, ?> object ? line(object) : scalar(element);
      types.addAll(cell.types());
      lines.add(cell.text());
    }
    return new JsonCell(String.join("\n", lines), types);
  }

  private static JsonCell line(Map<?, ?> object) throws Unreadable {
    Set<JsonType> types = EnumSet.noneOf(JsonType.class);
    List<String> parts = new ArrayList<>();
    for (Object part : object.values()) {
      JsonCell cell = scalar(part);
      types.addAll(cell.types());
      parts.add(cell.text());
    }
    if (parts.size() < 2 || parts.size() > MOST_PARTS) {
      throw new Unreadable(NONE);
    }
    String line = parts.get(0) + ":" + parts.get(1);
    return new JsonCell(
        parts.size() < MOST_PARTS || parts.get(2).isEmpty()
            ? line
            : line + " (" + parts.get(2) + ")",
        types);
  }

  private static JsonCell scalar(@Nullable Object value) throws Unreadable {
    return switch (value) {
      case null -> JsonCell.NOTHING;
      case String text -> new JsonCell(text, Set.of(JsonType.TEXT));
      case Boolean flag -> new JsonCell(flag.toString(), Set.of(JsonType.BOOLEAN));
      case BigDecimal number -> new JsonCell(number.toPlainString(), Set.of(JsonType.NUMBER));
      case Number number -> new JsonCell(number.toString(), Set.of(JsonType.NUMBER));
      default -> throw new Unreadable(NONE);
    };
  }
}
