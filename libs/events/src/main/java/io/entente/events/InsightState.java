package io.entente.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a department has decided. */
@Serdeable
public enum InsightState {
  OPEN,
  ACCEPTED,
  REFUSED,
  SHIPPED;

  /** The name in JSON: lower case. */
  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException if there is none of that name
   */
  @JsonCreator
  public static InsightState of(String json) {
    return valueOf(json.toUpperCase(Locale.ROOT));
  }
}
