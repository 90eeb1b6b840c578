package io.entente.kpi.judgement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** When an alert rings. */
@Serdeable
public enum RuleKind {
  /** The metric is above, or below, a value. */
  THRESHOLD,
  /** The metric is far from what is usual at this weekday and hour. */
  CHANGE,
  /** Far more comes in than is usual, or far more answers of surveys are bad ones. */
  CRISIS;

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
  public static RuleKind of(String json) {
    for (RuleKind kind : values()) {
      if (kind.json().equals(json)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("must be one of: threshold, change, crisis");
  }
}
