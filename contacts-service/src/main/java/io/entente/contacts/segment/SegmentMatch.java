package io.entente.contacts.segment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How many of several must hold. */
@Serdeable
enum SegmentMatch {
  ALL,
  ANY;

  <T> boolean holds(Stream<T> items, Predicate<T> item) {
    return this == ALL ? items.allMatch(item) : items.anyMatch(item);
  }

  @JsonValue
  String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static SegmentMatch of(String json) {
    for (SegmentMatch value : values()) {
      if (value.json().equals(json)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "\"" + json + "\" is none of " + Arrays.toString(values()).toLowerCase(Locale.ROOT));
  }
}
