package io.entente.interactions.attendance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Locale;

/** What somebody does in a conversation. */
@Serdeable
enum Doing {
  VIEWING,
  WRITING;

  @JsonValue
  String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The constant of a name in JSON.
   *
   * @throws IllegalArgumentException if there is none; the text names the value
   */
  @JsonCreator
  static Doing of(String json) {
    for (Doing value : values()) {
      if (value.json().equals(json)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "must be one of " + Arrays.toString(values()).toLowerCase(Locale.ROOT));
  }
}
