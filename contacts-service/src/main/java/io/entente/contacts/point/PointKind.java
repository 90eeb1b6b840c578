package io.entente.contacts.point;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What kind of thing a contact is reached or known by. */
@Serdeable
public enum PointKind {
  EMAIL,
  PHONE,
  CUSTOMER_NUMBER;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** As JSON and the table write it. */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * @throws IllegalArgumentException if no kind has that code
   */
  @JsonCreator
  public static PointKind of(String code) {
    for (PointKind kind : values()) {
      if (kind.code.equals(code)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("must be one of email, phone and customer_number");
  }
}
