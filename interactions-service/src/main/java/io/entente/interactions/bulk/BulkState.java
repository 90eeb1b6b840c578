package io.entente.interactions.bulk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How far a bulk action is. */
@Serdeable
enum BulkState {
  QUEUED,
  RUNNING,
  DONE,
  /** What was done by then stays. */
  CANCELLED;

  @JsonValue
  String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static BulkState of(String json) {
    return valueOf(json.toUpperCase(Locale.ROOT));
  }

  boolean isOver() {
    return this == DONE || this == CANCELLED;
  }
}
