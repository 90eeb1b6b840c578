package io.entente.contacts.proof;

import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a link is to hold.
 *
 * @param seconds a minute to 30 days; null for a day
 */
@Serdeable
record NewContactLink(
    @Schema(
            description = "How long it holds, a day if nothing is said",
            minimum = "60",
            maximum = "2592000",
            nullable = true)
        @Nullable Integer seconds) {
  private static final int SHORTEST = 60;
  private static final int LONGEST = 2_592_000;

  NewContactLink {
    if (seconds != null && (seconds < SHORTEST || seconds > LONGEST)) {
      throw new InvalidRequest("/seconds", "must be from " + SHORTEST + " to " + LONGEST);
    }
  }

  Duration lifetime() {
    return seconds == null ? Duration.ofDays(1) : Duration.ofSeconds(seconds);
  }
}
