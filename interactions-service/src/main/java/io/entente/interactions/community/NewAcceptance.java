package io.entente.interactions.community;

import io.entente.interactions.input.Limits;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was accepted on its network, or no longer is.
 *
 * @param externalId the network's id of the answer, which may come later
 * @param by null for the asker
 * @param acceptedAt ISO 8601 with an offset
 * @param withdrawnAt ISO 8601 with an offset; null while it is accepted
 */
@Serdeable
record NewAcceptance(
    UUID connectionId,
    String externalId,
    @Schema(defaultValue = "asker") @Nullable Marker by,
    @Schema(format = "date-time") @Nullable String acceptedAt,
    @Schema(format = "date-time") @Nullable String withdrawnAt) {
  NewAcceptance {
    Limits.required("externalId", externalId, Limits.EXTERNAL_ID);
    if (acceptedAt == null && withdrawnAt == null) {
      throw new InvalidRequest("acceptedAt", "is missing, and withdrawnAt is too");
    }
    by = by == null ? Marker.ASKER : by;
  }
}
