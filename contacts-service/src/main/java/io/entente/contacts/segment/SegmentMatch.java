package io.entente.contacts.segment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How many conditions must hold. */
@Serdeable
enum SegmentMatch {
  ALL,
  ANY;

  @JsonValue
  String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static SegmentMatch of(String json) {
    return valueOf(json.toUpperCase(Locale.ROOT));
  }
}
