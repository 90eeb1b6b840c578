package io.entente.contacts.retention;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For how long people are kept who neither write nor buy.
 *
 * @param days null for ever, as long as nobody says otherwise
 * @param changedBy the member who said so; null if nobody did
 * @param nextRunAt when it is applied next; null while people are kept for ever
 */
@Serdeable
record ContactRetention(
    @Nullable Integer days,
    @Nullable Instant changedAt,
    @Nullable UUID changedBy,
    @Nullable Instant nextRunAt) {
  static final ContactRetention NONE = new ContactRetention(null, null, null, null);
}
