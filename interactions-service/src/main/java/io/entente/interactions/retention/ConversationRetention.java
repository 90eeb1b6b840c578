package io.entente.interactions.retention;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For how long the texts of resolved conversations are kept.
 *
 * @param days null for ever, as long as nobody says otherwise
 * @param changedBy the member who said so; null if nobody did
 * @param nextRunAt when it is applied next; null while texts are kept for ever
 */
@Serdeable
record ConversationRetention(
    @Nullable Integer days,
    @Nullable Instant changedAt,
    @Nullable UUID changedBy,
    @Nullable Instant nextRunAt) {
  static final ConversationRetention NONE = new ConversationRetention(null, null, null, null);
}
