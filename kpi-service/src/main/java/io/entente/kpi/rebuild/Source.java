package io.entente.kpi.rebuild;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Locale;

/** What is counted anew. */
@Serdeable
public enum Source {
  /** Facts from the events, and cells from those. */
  EVENTS,
  /** Cells from the facts as they stand. */
  FACTS;

  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException if there is none; the text names the value
   */
  @JsonCreator
  static Source of(String json) {
    for (Source source : values()) {
      if (source.json().equals(json)) {
        return source;
      }
    }
    throw new IllegalArgumentException(
        "\"" + json + "\" is none of " + Arrays.toString(values()).toLowerCase(Locale.ROOT));
  }
}
