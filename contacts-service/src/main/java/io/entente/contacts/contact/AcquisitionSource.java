package io.entente.contacts.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Locale;

/** What brought a contact. */
@Serdeable
public enum AcquisitionSource {
  AD,
  CONTEST,
  EVENT,
  FORUM,
  IMPORT,
  INFLUENCER,
  ORGANIC,
  PARTNER,
  REFERRAL,
  SUPPORT,
  OTHER;

  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException if there is none of that name; the text lists them
   */
  @JsonCreator
  public static AcquisitionSource of(String json) {
    for (AcquisitionSource source : values()) {
      if (source.json().equals(json)) {
        return source;
      }
    }
    throw new IllegalArgumentException(
        "must be one of " + Arrays.toString(values()).toLowerCase(Locale.ROOT));
  }
}
