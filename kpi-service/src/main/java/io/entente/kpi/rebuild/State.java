package io.entente.kpi.rebuild;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How far a rebuild is. */
@Serdeable
public enum State {
  WAITING,
  RUNNING,
  /** What it counted is shown; what was shown before is being deleted. */
  SWEEPING,
  DONE,
  FAILED;

  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static State of(String json) {
    return valueOf(json.toUpperCase(Locale.ROOT));
  }
}
