package io.entente.contacts.dataimport.table;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How a file holds rows. */
@Serdeable
public enum TableFormat {
  CSV,
  /** A JSON object a line. */
  NDJSON;

  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static TableFormat of(String json) {
    return valueOf(json.toUpperCase(Locale.ROOT));
  }
}
