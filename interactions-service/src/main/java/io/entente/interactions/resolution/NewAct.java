package io.entente.interactions.resolution;

import io.entente.events.ActorKind;
import io.entente.interactions.input.Limits;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done elsewhere on the conversation of a message.
 *
 * @param externalId the network's id of a message of the conversation
 * @param occurredAt ISO 8601 with an offset
 * @param actor agent (the caller), bot or system; null for agent
 */
@Serdeable
record NewAct(
    UUID connectionId,
    String externalId,
    ToldAct act,
    @Schema(format = "date-time") String occurredAt,
    @Schema(defaultValue = "agent") @Nullable ActorKind actor) {
  NewAct {
    Limits.required("externalId", externalId, Limits.EXTERNAL_ID);
    if (actor == ActorKind.CUSTOMER || actor == ActorKind.PEER) {
      throw new InvalidRequest("actor", "must be one of [agent, bot, system]");
    }
    actor = actor == null ? ActorKind.AGENT : actor;
  }
}
