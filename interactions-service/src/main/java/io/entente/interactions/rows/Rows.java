package io.entente.interactions.rows;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows as one JSON text that a statement reads back by {@code json_table}: one statement, one text
 * and one plan whatever the number of rows. A list of pairs, {@code (a, b) in ((?, ?), …)}, is
 * found by index but then compared pair by pair, 500 × 500 times. Wide rows cost less as {@link
 * io.entente.sql.Sql#upsert}.
 */
public final class Rows {
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private Rows() {}

  /**
   * An array of arrays: UUIDs, instants and enums as text, as {@link io.entente.sql.Row} reads
   * them; numbers and truth values as such.
   */
  public static <T> String of(Collection<T> values, Function<T, @Nullable Object[]> columns) {
    StringBuilder json = new StringBuilder(values.size() * 96);
    json.append('[');
    for (T value : values) {
      append(json, columns.apply(value));
      json.append(',');
    }
    closeWith(']', json);
    return json.toString();
  }

  private static void append(StringBuilder json, @Nullable Object[] row) {
    json.append('[');
    for (Object column : row) {
      append(json, column);
      json.append(',');
    }
    closeWith(']', json);
  }

  /** In the place of the comma after the last element, if there is one. */
  private static void closeWith(char bracket, StringBuilder json) {
    int last = json.length() - 1;
    if (json.charAt(last) == ',') {
      json.setCharAt(last, bracket);
    } else {
      json.append(bracket);
    }
  }

  private static void append(StringBuilder json, @Nullable Object column) {
    switch (column) {
      case null -> json.append("null");
      case Boolean flag -> json.append(flag ? '1' : '0');
      case Number number -> json.append(number);
      case UUID id -> json.append('"').append(id).append('"');
      case Instant instant -> json.append('"').append(INSTANT.format(instant)).append('"');
      case Enum<?> constant -> json.append('"').append(constant.name()).append('"');
      case String text -> quote(json, text);
      default -> throw new IllegalArgumentException("Not a column: " + column.getClass());
    }
  }

  private static void quote(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
