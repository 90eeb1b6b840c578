package io.entente.interactions.clock;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Whether there is work left, and what it waits for. */
@Serdeable
public enum ConversationStatus {
  OPEN,
  /** Waits for the customer. */
  PENDING,
  /** Waits for a moment. */
  SNOOZED,
  RESOLVED;

  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
