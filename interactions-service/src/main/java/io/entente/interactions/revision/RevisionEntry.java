package io.entente.interactions.revision;

import io.entente.events.Precision;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a message, or its deletion.
 *
 * @param at when it was written, edited or deleted, by the network's time
 * @param body null of a deletion; of a message that was deleted for all but owners and admins
 * @param html as in the thread, and null wherever the body is
 * @param language BCP 47; null if unknown
 * @param stars of a review; null where it told none
 */
@Serdeable
@Schema(name = "Revision")
record RevisionEntry(
    UUID id,
    VersionKind kind,
    Instant at,
    Precision precision,
    @Nullable String body,
    @Nullable String html,
    @Nullable String language,
    @Nullable Integer stars,
    Instant receivedAt) {

  RevisionEntry withoutBody() {
    return new RevisionEntry(id, kind, at, precision, null, null, language, stars, receivedAt);
  }
}
