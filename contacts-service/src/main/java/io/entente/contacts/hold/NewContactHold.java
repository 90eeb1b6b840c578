package io.entente.contacts.hold;

import io.entente.contacts.input.Line;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** Why nothing of a contact may be erased. */
@Serdeable
record NewContactHold(@Schema(minLength = 1, maxLength = NewContactHold.MOST) String reason) {
  /** In code points. */
  static final int MOST = 500;

  NewContactHold {
    reason = Line.of("reason", reason, MOST);
  }
}
