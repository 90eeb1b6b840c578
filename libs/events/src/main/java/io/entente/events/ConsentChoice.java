package io.entente.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Locale;

/** What somebody said about a purpose: the later, the stricter. */
@Serdeable
public enum ConsentChoice {
  /** It is allowed. */
  GIVEN,
  /** It was allowed, and no longer is. */
  WITHDRAWN,
  /** It was never to be, and is not. */
  OBJECTED;

  /** The name in JSON: lower case. */
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
  public static ConsentChoice of(String json) {
    for (ConsentChoice value : values()) {
      if (value.json().equals(json)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "\"" + json + "\" is none of " + Arrays.toString(values()).toLowerCase(Locale.ROOT));
  }
}
