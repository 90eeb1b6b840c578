package io.entente.interactions.retention;

import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** For how long the texts of resolved conversations are to be kept. */
@Serdeable
record NewConversationRetention(
    @Schema(
            description = "Null for ever",
            minimum = "" + NewConversationRetention.LEAST,
            maximum = "" + NewConversationRetention.MOST)
        @Nullable Integer days) {
  /** Longer than the log holds what was said. */
  static final int LEAST = 30;

  static final int MOST = 36_500;

  NewConversationRetention {
    if (days != null && (days < LEAST || days > MOST)) {
      throw new InvalidRequest("days", "must be from " + LEAST + " to " + MOST);
    }
  }
}
