package io.entente.kpi.attribution;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What became of something that was bought. Stored by name. */
@Serdeable
enum Outcome {
  /** Split over the conversations before it. */
  ATTRIBUTED,
  /** The customer is known, and was not served in the time before. */
  NO_TOUCH,
  /** Nobody knows whose it is. */
  NO_CUSTOMER,
  /** The customer does not want it. */
  REFUSED,
  /** A refund that names no order which is known: it can't be split as the order was. */
  UNKNOWN_ORDER;

  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
