package io.entente.interactions.reply;

import io.entente.interactions.input.Limits;
import io.micronaut.serde.annotation.Serdeable;

/** The text of a reply or note. */
@Serdeable
public record NewText(String body) {
  public NewText {
    Limits.required("body", body, Limits.BODY);
  }
}
