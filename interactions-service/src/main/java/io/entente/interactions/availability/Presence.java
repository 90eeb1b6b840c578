package io.entente.interactions.availability;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Locale;

/** Whether somebody takes work. */
@Serdeable
public enum Presence {
  /** Takes what comes. */
  ONLINE,
  /** Works on what is there, and is given nothing more. */
  BUSY,
  /** What is there may be given to others. */
  AWAY;

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
  public static Presence of(String json) {
    for (Presence value : values()) {
      if (value.json().equals(json)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "must be one of " + Arrays.toString(values()).toLowerCase(Locale.ROOT));
  }
}
