package io.entente.interactions.condition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Locale;

/** What must be so between a field and the values of a condition. */
@Serdeable
public enum Operator {
  /** It is one of them. */
  IS,
  /** It is none of them. */
  IS_NOT,
  /** It has one of these words or phrases. */
  CONTAINS,
  /** It has none of these words and phrases. */
  NOT_CONTAINS,
  /** One of these regular expressions is found in it. */
  MATCHES,
  GREATER,
  LESS,
  /** It has some value. */
  SET,
  NOT_SET;

  @JsonValue
  String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static Operator of(String json) {
    for (Operator value : values()) {
      if (value.json().equals(json)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "\"" + json + "\" is none of " + Arrays.toString(values()).toLowerCase(Locale.ROOT));
  }

  /** Whether it says the contrary of another: that is what is asked then. */
  boolean isNegative() {
    return this == IS_NOT || this == NOT_CONTAINS || this == NOT_SET;
  }
}
