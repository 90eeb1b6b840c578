package io.entente.service.attribute;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What values an attribute takes. */
@Serdeable
public enum AttributeType {
  TEXT,
  /** Of 15 digits at most, so that every program reads it as it was written. */
  NUMBER,
  BOOLEAN,
  /** A day of the years 1 to 9999, such as 2026-03-29. */
  DATE,
  /** One of the attribute's values. */
  LIST;

  private static final int MOST_CHARACTERS = 1_000;
  private static final int MOST_DIGITS = 15;
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The constant of a name in JSON.
   *
   * @throws IllegalArgumentException if there is none; the text names the value
   */
  @JsonCreator
  public static AttributeType of(String json) {
    for (AttributeType value : values()) {
      if (value.json().equals(json)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "must be one of " + Arrays.toString(values()).toLowerCase(Locale.ROOT));
  }

  /**
   * What is wrong with a value; null if nothing is.
   *
   * @param choices the values that a list allows
   */
  public @Nullable String wrong(Object value, List<String> choices) {
    return switch (this) {
      case TEXT -> isText(value) ? null : "must be a text of 1 to 1000 characters, not blank";
      case NUMBER -> isNumber(value) ? null : "must be a number of 15 digits at most";
      case BOOLEAN -> value instanceof Boolean ? null : "must be true or false";
      case DATE -> isDate(value) ? null : "must be a day such as 2026-03-29";
      case LIST ->
          value instanceof String text && choices.contains(text)
              ? null
              : "must be one of " + choices;
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
      return value instanceof String text
          && DAY.matcher(text).matches()
          && LocalDate.parse(text).getYear() >= 1;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
