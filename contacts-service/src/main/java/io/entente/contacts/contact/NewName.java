package io.entente.contacts.contact;

import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** What a member calls a contact. Spaces around it are taken off. */
@Serdeable
record NewName(@Schema(minLength = 1, maxLength = NewName.LENGTH) String name) {
  /** In code points. */
  static final int LENGTH = 200;

  NewName {
    name = name.strip();
    if (name.codePoints().allMatch(NewName::isUnseen)) {
      throw new InvalidRequest("/name", "must not be blank");
    }
    if (name.codePoints().anyMatch(Character::isISOControl)) {
      throw new InvalidRequest("/name", "must be a single line without control characters");
    }
    if (name.codePointCount(0, name.length()) > LENGTH) {
      throw new InvalidRequest("/name", "must have " + LENGTH + " characters at most");
    }
  }

  private static boolean isUnseen(int character) {
    return Character.isSpaceChar(character)
        || Character.isWhitespace(character)
        || Character.getType(character) == Character.FORMAT
        || Character.getType(character) == Character.CONTROL;
  }
}
