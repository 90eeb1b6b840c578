package io.entente.interactions.outlet;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Whether replies leave. */
@Serdeable
public enum OutletState {
  WORKING,
  /** The other side refuses who sends: replies wait until the outlet is changed. */
  BROKEN;

  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
