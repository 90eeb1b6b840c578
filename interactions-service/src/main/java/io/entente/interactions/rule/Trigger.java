package io.entente.interactions.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.entente.interactions.rule.RuleEvent.Kind;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** When a rule is asked. */
@Serdeable
@Schema(name = "RuleTrigger")
enum Trigger {
  CONVERSATION_OPENED,
  /** A customer wrote, for all to read or to the brand. */
  CUSTOMER_MESSAGE,
  /** An agent wrote, notes too. */
  AGENT_MESSAGE,
  STATUS_CHANGED,
  /** The status, or something else that is set. */
  CHANGED,
  TARGET_WARNING,
  TARGET_BREACHED,
  /** So long after something: once for each time that it begins. */
  TIME;

  /** What may be such a thing. */
  Set<Kind> kinds() {
    return switch (this) {
      case CONVERSATION_OPENED -> EnumSet.of(Kind.OPENED);
      case CUSTOMER_MESSAGE, AGENT_MESSAGE -> EnumSet.of(Kind.MESSAGE);
      case STATUS_CHANGED -> EnumSet.of(Kind.STATUS);
      case CHANGED -> EnumSet.of(Kind.STATUS, Kind.CHANGED);
      case TARGET_WARNING -> EnumSet.of(Kind.WARNING);
      case TARGET_BREACHED -> EnumSet.of(Kind.BREACH);
      case TIME -> EnumSet.of(Kind.OPENED, Kind.MESSAGE, Kind.STATUS);
    };
  }

  @JsonValue
  String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static Trigger of(String json) {
    for (Trigger value : values()) {
      if (value.json().equals(json)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "\"" + json + "\" is none of " + Arrays.toString(values()).toLowerCase(Locale.ROOT));
  }
}
