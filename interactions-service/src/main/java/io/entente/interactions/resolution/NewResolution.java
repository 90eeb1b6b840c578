package io.entente.interactions.resolution;

import io.entente.events.ActorKind;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A resolution. What happened elsewhere is told by when, and by whom: for owners and admins only.
 *
 * @param occurredAt ISO 8601 with an offset; null for now
 * @param actor agent (the caller), bot or system; null for agent
 */
@Serdeable
record NewResolution(
    @Schema(format = "date-time") @Nullable String occurredAt, @Nullable ActorKind actor) {
  static final NewResolution NOW = new NewResolution(null, null);

  NewResolution {
    if (actor == ActorKind.CUSTOMER || actor == ActorKind.PEER) {
      throw new InvalidRequest("actor", "must be one of [agent, bot, system]");
    }
  }

  boolean isFromElsewhere() {
    return occurredAt != null || (actor != null && actor != ActorKind.AGENT);
  }
}
