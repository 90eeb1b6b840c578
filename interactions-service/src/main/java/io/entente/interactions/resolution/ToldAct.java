package io.entente.interactions.resolution;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Locale;

/** What can be told of that was done elsewhere. */
@Serdeable
enum ToldAct {
  RESOLVED(Act.Kind.RESOLVED),
  /** Taken up again, whether it was resolved or waited for the customer. */
  REOPENED(Act.Kind.REOPENED),
  /** Waits for the customer. */
  PENDING(Act.Kind.PENDING);

  private final Act.Kind kind;

  ToldAct(Act.Kind kind) {
    this.kind = kind;
  }

  Act.Kind kind() {
    return kind;
  }

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
  public static ToldAct of(String json) {
    for (ToldAct value : values()) {
      if (value.json().equals(json)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "\"" + json + "\" is none of " + Arrays.toString(values()).toLowerCase(Locale.ROOT));
  }
}
