package io.entente.contacts.note;

import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** What a member writes down about a contact. */
@Serdeable
record NewContactNote(@Schema(minLength = 1, maxLength = NewContactNote.LENGTH) String body) {
  /** In code points. */
  static final int LENGTH = 20_000;

  NewContactNote {
    if (body.isBlank()) {
      throw new InvalidRequest("/body", "must not be blank");
    }
    if (body.codePointCount(0, body.length()) > LENGTH) {
      throw new InvalidRequest("/body", "must have " + LENGTH + " characters at most");
    }
  }
}
