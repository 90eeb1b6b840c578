package io.entente.interactions.team;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Locale;

/** How conversations of a team get their owners. */
@Serdeable
public enum AssignmentMode {
  /** By hand. */
  MANUAL,
  /** By turns: whoever was given nothing for the longest time. */
  ROUND_ROBIN,
  /** Whoever has the fewest open conversations. */
  LOAD;

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
  public static AssignmentMode of(String json) {
    for (AssignmentMode value : values()) {
      if (value.json().equals(json)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "must be one of " + Arrays.toString(values()).toLowerCase(Locale.ROOT));
  }
}
