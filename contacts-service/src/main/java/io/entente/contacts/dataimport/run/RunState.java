package io.entente.contacts.dataimport.run;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How far a run is. */
@Serdeable
enum RunState {
  WAITING,
  RUNNING,
  DONE,
  FAILED,
  CANCELLED;

  boolean isOver() {
    return this == DONE || this == FAILED || this == CANCELLED;
  }

  @JsonValue
  String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static RunState of(String json) {
    return valueOf(json.toUpperCase(Locale.ROOT));
  }
}
