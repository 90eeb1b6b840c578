package io.entente.interactions.community;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How far a question has come. */
@Serdeable
enum AnswerState {
  UNANSWERED,
  ANSWERED,
  /** An answer was accepted by who asked, or confirmed by an agent. */
  ACCEPTED;

  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
