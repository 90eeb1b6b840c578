package io.entente.interactions.survey;

import io.entente.rest.Conflict;
import java.util.Locale;

/** Why a customer is not asked. */
enum Obstacle {
  SPAM("The conversation is spam."),
  NOBODY_WROTE("The customer has written nothing here."),
  SUCCEEDED("Another conversation has followed this one."),
  NOT_TAKEN("The network takes no such message now: it is too late for it, or too long."),
  REFUSED("The customer does not want to be asked."),
  ASKED_ALREADY("The customer was asked this about the same cycle already."),
  ASKED_LATELY("The customer was asked something within the survey's quiet days.");

  private final String detail;

  Obstacle(String detail) {
    this.detail = detail;
  }

  Conflict conflict() {
    return new Conflict(name().toLowerCase(Locale.ROOT), detail);
  }
}
