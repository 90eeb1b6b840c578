package io.entente.interactions.intake;

import io.entente.events.Precision;
import io.entente.events.RevisionKind;
import io.entente.interactions.input.Limits;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a message was edited or deleted on its network. The message may come later.
 *
 * @param externalId the network's id of the message
 * @param revisedAt ISO 8601 with an offset
 * @param body the whole new text of what was edited; nothing of what was deleted
 * @param stars what a review gives now, 1 to 5; without them, what it gave first
 */
@Serdeable
record NewRevision(
    UUID connectionId,
    String externalId,
    RevisionKind kind,
    @Schema(format = "date-time") String revisedAt,
    @Schema(defaultValue = "instant") @Nullable Precision precision,
    @Nullable String body,
    @Schema(defaultValue = "text") @Nullable BodyFormat format,
    @Schema(description = "BCP 47") @Nullable String language,
    @Schema(minimum = "1", maximum = "5") @Nullable Integer stars) {
  NewRevision {
    Limits.required("externalId", externalId, Limits.EXTERNAL_ID);
    precision = precision == null ? Precision.INSTANT : precision;
    NewInteraction.checkLanguage(language);
    if (kind == RevisionKind.EDITED && body == null) {
      throw new InvalidRequest("body", "is what it says now: it must be there");
    }
    if (kind == RevisionKind.DELETED && (body != null || language != null)) {
      throw new InvalidRequest(
          body != null ? "body" : "language", "must not be there of what was deleted");
    }
    if (kind == RevisionKind.DELETED && stars != null) {
      throw new InvalidRequest("stars", "must not be there of what was deleted");
    }
    NewInteraction.checkStars(stars);
    if (body != null) {
      Limits.atMost("body", body, Limits.BODY);
    }
  }
}
