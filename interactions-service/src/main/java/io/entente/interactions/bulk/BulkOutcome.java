package io.entente.interactions.bulk;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What became of one conversation. */
@Serdeable
enum BulkOutcome {
  /** Not done yet, or never, if the action was cancelled. */
  WAITING,
  CHANGED,
  /** It was as asked already. */
  UNCHANGED,
  FAILED;

  @JsonValue
  String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
