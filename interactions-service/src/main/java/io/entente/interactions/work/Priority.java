package io.entente.interactions.work;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How much it presses. */
@Serdeable
public enum Priority {
  NONE,
  LOW,
  MEDIUM,
  HIGH,
  URGENT;

  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
