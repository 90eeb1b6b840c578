package io.entente.interactions.clock;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;

/** Whether there is work left, and what it waits for. */
@Serdeable
public enum ConversationStatus {
  OPEN,
  /** Waits for the customer. */
  PENDING,
  /** Waits for a moment. */
  SNOOZED,
  RESOLVED,
  /** Wants nothing that anybody owes an answer: out of all lists and all numbers. */
  SPAM;

  /** What is listed where no status is asked for. */
  public static final List<ConversationStatus> UNLESS_ASKED =
      List.of(OPEN, PENDING, SNOOZED, RESOLVED);

  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
