package io.entente.interactions.insight;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a department has decided. */
@Serdeable
enum InsightState {
  OPEN,
  ACCEPTED,
  REFUSED,
  SHIPPED;

  @JsonValue
  String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static InsightState of(String json) {
    return valueOf(json.toUpperCase(Locale.ROOT));
  }
}
