package io.entente.interactions.survey;

import io.entente.interactions.input.Limits;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What a survey says in one language.
 *
 * @param thanks for an answer
 */
@Serdeable
record Wording(String question, String thanks) {
  private static final int LONGEST = 500;

  Wording {
    Limits.required("question", question, LONGEST);
    Limits.required("thanks", thanks, LONGEST);
  }
}
