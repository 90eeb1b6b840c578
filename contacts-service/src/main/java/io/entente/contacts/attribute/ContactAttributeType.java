package io.entente.contacts.attribute;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Locale;

/** What values an attribute takes. */
@Serdeable
public enum ContactAttributeType {
  TEXT,
  /** Of 15 digits at most, so that every program reads it as it was written. */
  NUMBER,
  BOOLEAN,
  /** A day, such as 2026-03-29. */
  DATE,
  /** One of the attribute's values. */
  LIST;

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
  public static ContactAttributeType of(String json) {
    for (ContactAttributeType value : values()) {
      if (value.json().equals(json)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "must be one of " + Arrays.toString(values()).toLowerCase(Locale.ROOT));
  }
}
