package io.entente.kpi.judgement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** On which side an alert rings. */
@Serdeable
public enum Direction {
  ABOVE,
  BELOW,
  /** Of changes. */
  EITHER;

  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The constant of a name in JSON.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static Direction of(String json) {
    for (Direction direction : values()) {
      if (direction.json().equals(json)) {
        return direction;
      }
    }
    throw new IllegalArgumentException("must be one of: above, below, either");
  }
}
