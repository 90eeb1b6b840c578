package io.entente.interactions.condition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Locale;

/** What a condition looks at. */
@Serdeable
@Schema(name = "ConditionField")
public enum Field {
  TEXT(FieldType.TEXT),
  SUBJECT(FieldType.TEXT),
  /** Handle of who wrote. */
  AUTHOR(FieldType.TEXT),
  CHANNEL(FieldType.NAME),
  CONNECTION(FieldType.ID),
  KIND(FieldType.NAME),
  ACTOR(FieldType.NAME),
  VISIBILITY(FieldType.NAME),
  LANGUAGE(FieldType.NAME),
  PRIORITY(FieldType.NAME),
  STATUS(FieldType.NAME),
  /** The reason, or the one above it. */
  REASON(FieldType.ID),
  TAG(FieldType.ID),
  TEAM(FieldType.ID),
  ASSIGNEE(FieldType.ID),
  /** Of contacts, that the customer is in. */
  SEGMENT(FieldType.ID),
  /** One of the workspace's own, by its key. */
  ATTRIBUTE(FieldType.ATTRIBUTE),
  /** How many there are in the conversation. */
  MESSAGES(FieldType.NUMBER),
  HOURS_SINCE_OPENED(FieldType.NUMBER),
  HOURS_SINCE_CUSTOMER(FieldType.NUMBER),
  HOURS_SINCE_AGENT(FieldType.NUMBER),
  HOURS_WAITING(FieldType.NUMBER),
  /** Below zero once it has passed. */
  MINUTES_TO_DEADLINE(FieldType.NUMBER),
  /** Whether the message opened the conversation. */
  FIRST_MESSAGE(FieldType.FLAG),
  /** Whether a deadline has passed that still runs. */
  BREACHED(FieldType.FLAG),
  /** Whether the connection's hours are open. */
  OPEN_HOURS(FieldType.FLAG),
  /** Whether the customer had a conversation before. */
  PREVIOUS_CONVERSATIONS(FieldType.FLAG);

  private final FieldType type;

  Field(FieldType type) {
    this.type = type;
  }

  FieldType type() {
    return type;
  }

  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static Field of(String json) {
    for (Field value : values()) {
      if (value.json().equals(json)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "\"" + json + "\" is none of " + Arrays.toString(values()).toLowerCase(Locale.ROOT));
  }
}
