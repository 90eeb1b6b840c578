package io.entente.interactions.draft;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What is to become of a draft. */
@Serdeable
public enum DraftKind {
  REPLY,
  NOTE;

  @JsonValue
  String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static DraftKind of(String json) {
    return valueOf(json.toUpperCase(Locale.ROOT));
  }
}
