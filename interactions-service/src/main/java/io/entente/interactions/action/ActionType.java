package io.entente.interactions.action;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Locale;

/** What is done. */
@Serdeable
@Schema(name = "ActionType")
public enum ActionType {
  /** Sets what can be set on a conversation, and its status. */
  CHANGE,
  /** Has it wait for some time from then on. */
  SNOOZE,
  /** Writes a private note. */
  NOTE,
  /** Answers the customer with a macro's text: of rules alone. */
  MACRO,
  /** Hands the message to a department: of rules alone. */
  INSIGHT;

  /** Whether macros do it, too. */
  public boolean isOfMacros() {
    return this == CHANGE || this == SNOOZE || this == NOTE;
  }

  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static ActionType of(String json) {
    for (ActionType value : values()) {
      if (value.json().equals(json)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "\"" + json + "\" is none of " + Arrays.toString(values()).toLowerCase(Locale.ROOT));
  }
}
