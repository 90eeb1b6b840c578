package io.entente.contacts.retention;

import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** For how long people are to be kept who neither write nor buy. */
@Serdeable
record NewContactRetention(
    @Schema(
            description = "Null for ever",
            minimum = "" + NewContactRetention.LEAST,
            maximum = "" + NewContactRetention.MOST)
        @Nullable Integer days) {
  static final int LEAST = 30;
  static final int MOST = 36_500;

  NewContactRetention {
    if (days != null && (days < LEAST || days > MOST)) {
      throw new InvalidRequest("days", "must be from " + LEAST + " to " + MOST);
    }
  }
}
