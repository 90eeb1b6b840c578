package io.entente.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Locale;

/** What became of a message after it was written, in {@link InboundRevision}. */
@Serdeable
public enum RevisionKind {
  EDITED,
  DELETED;

  /** The name in JSON and in addresses: lower case. */
  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The constant of a name in JSON.
   *
   * @throws IllegalArgumentException if there is none; the text names the value
   */
  @JsonCreator
  public static RevisionKind of(String json) {
    for (RevisionKind value : values()) {
      if (value.json().equals(json)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "\"" + json + "\" is none of " + Arrays.toString(values()).toLowerCase(Locale.ROOT));
  }
}
