package io.entente.kpi.cost;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What an amount is for. */
@Serdeable
public enum RateKind {
  /** An hour of an agent, of anybody of a team, or of anybody. */
  HOUR,
  /** So many events of a channel or a connection. */
  EVENT,
  /** A month of something by its name. */
  MONTH;

  @JsonValue
  String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static RateKind of(String json) {
    return valueOf(json.toUpperCase(Locale.ROOT));
  }
}
