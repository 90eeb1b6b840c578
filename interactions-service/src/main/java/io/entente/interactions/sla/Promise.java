package io.entente.interactions.sla;

import io.entente.events.TargetClock;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How long it may take.
 *
 * @param seconds on that clock, up to those of 366 days
 */
@Serdeable
@Schema(name = "SlaPromise")
record Promise(@Schema(example = "3600") long seconds, TargetClock clock) {
  private static final long MOST = 366L * 86_400;

  Promise {
    if (seconds < 1 || seconds > MOST) {
      throw new InvalidRequest("seconds", "must be from 1 to " + MOST);
    }
  }
}
