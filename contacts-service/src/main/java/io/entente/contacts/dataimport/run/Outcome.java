package io.entente.contacts.dataimport.run;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What became of a row. */
@Serdeable
enum Outcome {
  MADE,
  CHANGED,
  UNCHANGED,
  REFUSED;

  @JsonValue
  String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static Outcome of(String json) {
    return valueOf(json.toUpperCase(Locale.ROOT));
  }
}
