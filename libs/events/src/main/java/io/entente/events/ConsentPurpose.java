package io.entente.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Locale;

/** What somebody allows, or does not. */
@Serdeable
public enum ConsentPurpose {
  /** To be answered and helped. */
  SERVICE,
  /** To be told of offers. */
  MARKETING,
  /** To be asked for an opinion. */
  SURVEY,
  /** To have what they buy counted with what was said to them. */
  ATTRIBUTION;

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
  public static ConsentPurpose of(String json) {
    for (ConsentPurpose value : values()) {
      if (value.json().equals(json)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "\"" + json + "\" is none of " + Arrays.toString(values()).toLowerCase(Locale.ROOT));
  }
}
