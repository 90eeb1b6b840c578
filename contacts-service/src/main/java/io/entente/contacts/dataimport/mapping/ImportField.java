package io.entente.contacts.dataimport.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a column can say of a contact. */
@Serdeable
public enum ImportField {
  NAME,
  FIRST_NAME,
  LAST_NAME,
  EMAIL,
  PHONE,
  CUSTOMER_NUMBER;

  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static ImportField of(String json) {
    return valueOf(json.toUpperCase(Locale.ROOT));
  }

  boolean isOnce() {
    return this == NAME || this == FIRST_NAME || this == LAST_NAME;
  }
}
