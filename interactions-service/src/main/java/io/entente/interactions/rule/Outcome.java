package io.entente.interactions.rule;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** What became of a rule whose conditions held. */
@Serdeable
@Schema(name = "RuleOutcome")
enum Outcome {
  /** All of it was done. */
  DONE,
  /** All was as it asks already. */
  UNCHANGED,
  /** Something of it could not be done. */
  FAILED,
  /** It was held up, for it might have gone on for ever. */
  GUARDED;

  @JsonValue
  String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
