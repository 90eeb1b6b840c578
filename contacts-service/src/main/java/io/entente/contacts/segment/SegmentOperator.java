package io.entente.contacts.segment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Locale;

/** How a condition compares. */
@Serdeable
enum SegmentOperator {
  /** One of the values is there. */
  IS,
  /** None of the values is there. */
  IS_NOT,
  /** One of the values is part of one that is there. */
  CONTAINS,
  AT_LEAST,
  LESS_THAN,
  /** Something is there. */
  SET,
  NOT_SET;

  @JsonValue
  String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static SegmentOperator of(String json) {
    for (SegmentOperator value : values()) {
      if (value.json().equals(json)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "\"" + json + "\" is none of " + Arrays.toString(values()).toLowerCase(Locale.ROOT));
  }
}
