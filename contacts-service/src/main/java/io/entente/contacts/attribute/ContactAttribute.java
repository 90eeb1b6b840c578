package io.entente.contacts.attribute;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a workspace keeps of its contacts.
 *
 * @param key its name in the API
 * @param label its name for people
 * @param values those that a list allows; empty for all other types
 * @param retired whether it can't be set any more
 */
@Serdeable
public record ContactAttribute(
    String key, String label, ContactAttributeType type, List<String> values, boolean retired) {
  private static final int MOST_CHARACTERS = 1_000;
  private static final int MOST_DIGITS = 15;

  public ContactAttribute {
    values = List.copyOf(values);
  }

  /** What is wrong with a value; null if nothing is. */
  public @Nullable String wrong(Object value) {
    return switch (type) {
      case TEXT -> isText(value) ? null : "must be a text of 1 to 1000 characters, not blank";
      case NUMBER -> isNumber(value) ? null : "must be a number of 15 digits at most";
      case BOOLEAN -> value instanceof Boolean ? null : "must be true or false";
      case DATE -> isDate(value) ? null : "must be a day such as 2026-03-29";
      case LIST ->
          value instanceof String text && values.contains(text) ? null : "must be one of " + values;
    };
  }

  private static boolean isText(Object value) {
    return value instanceof String text
        && !text.isBlank()
        && text.codePointCount(0, text.length()) <= MOST_CHARACTERS;
  }

  private static boolean isNumber(Object value) {
    return value instanceof BigDecimal number
        && number.precision() <= MOST_DIGITS
        && Math.abs(number.scale()) <= MOST_DIGITS;
  }

  private static boolean isDate(Object value) {
    try {
      return value instanceof String text && LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeException e) {
      return false;
    }
  }
}
