package io.entente.contacts.merge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What proves that two contacts are one person. Names, shared mailboxes and browsers never do. */
@Serdeable
public enum MergeProof {
  EMAIL,
  PHONE,
  CUSTOMER_NUMBER,
  /** Somebody who holds a link that was made for one contact came with the other's identity. */
  SIGNED_LINK,
  /** A network says so of two of its accounts. */
  PLATFORM;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** As JSON and the table write it. */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * @throws IllegalArgumentException if no proof has that code
   */
  @JsonCreator
  public static MergeProof of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
