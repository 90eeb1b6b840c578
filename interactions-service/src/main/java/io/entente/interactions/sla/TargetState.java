package io.entente.interactions.sla;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How a promise stands. */
@Serdeable
public enum TargetState {
  /** Open, and not yet due. */
  PENDING,
  /** Ended in time. */
  MET,
  /** Ended too late, or open though it is too late. */
  BREACHED;

  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
