package io.entente.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Locale;

/** What a survey asks, and with it the scores that answer it. */
@Serdeable
public enum SurveyKind {
  /** How satisfied somebody is. */
  CSAT(1, 5),
  /** How likely somebody is to recommend us. */
  NPS(0, 10),
  /** How far somebody agrees that it was easy. */
  CES(1, 7);

  private final int lowest;
  private final int highest;

  SurveyKind(int lowest, int highest) {
    this.lowest = lowest;
    this.highest = highest;
  }

  public int lowest() {
    return lowest;
  }

  public int highest() {
    return highest;
  }

  /** Whether it is one of the scores, all of which are whole numbers. */
  public boolean has(int score) {
    return score >= lowest && score <= highest;
  }

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
  public static SurveyKind of(String json) {
    for (SurveyKind value : values()) {
      if (value.json().equals(json)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "\"" + json + "\" is none of " + Arrays.toString(values()).toLowerCase(Locale.ROOT));
  }
}
