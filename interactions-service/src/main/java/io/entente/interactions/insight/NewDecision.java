package io.entente.interactions.insight;

import io.entente.events.InsightState;
import io.entente.interactions.input.Limits;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What a department decides.
 *
 * @param decision accepted, refused or shipped
 */
@Serdeable
record NewDecision(InsightState decision, @Nullable String reason) {
  NewDecision {
    Limits.optional("reason", reason, 10_000);
    if (decision == InsightState.OPEN) {
      throw new InvalidRequest("decision", "must be one of [accepted, refused, shipped]");
    }
  }
}
