package io.entente.contacts.timeline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Locale;

/** What can stand in a timeline; of one moment in this order. */
@Serdeable
public enum TimelineKind {
  INTERACTION,
  /** Also a refund, or what happened to a subscription. */
  ORDER,
  SURVEY,
  CONSENT,
  MERGE,
  MERGE_UNDONE,
  NOTE,
  /** What the person wrote was handed to a department. */
  INSIGHT,
  /** An account was seen for the first time. */
  IDENTITY,
  /** A contact was made, or one that was merged into this. */
  CONTACT;

  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException if there is none; the text names the value
   */
  @JsonCreator
  public static TimelineKind of(String json) {
    for (TimelineKind kind : values()) {
      if (kind.json().equals(json)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "\"" + json + "\" is none of " + Arrays.toString(values()).toLowerCase(Locale.ROOT));
  }
}
