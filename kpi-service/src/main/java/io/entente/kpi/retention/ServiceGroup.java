package io.entente.kpi.retention;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How somebody was served in a time; who was in several ways, by the one that stands last. */
@Serdeable
enum ServiceGroup {
  NEVER_IN_CONTACT,
  /** Answered, with no target to be met. */
  SERVED_WITHOUT_TARGET,
  SERVED_WITHIN_TARGET,
  SERVED_LATE,
  LEFT_UNANSWERED;

  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The group at that place of the order above. */
  static ServiceGroup at(int place) {
    return values()[place];
  }
}
