package io.entente.contacts.access;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How somebody looked at a contact. */
@Serdeable
public enum LookKind {
  /** At the record, or a part of it such as its notes. */
  RECORD,
  /** By taking it away as a file. */
  EXPORT;

  /** The name in JSON: lower case. */
  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
