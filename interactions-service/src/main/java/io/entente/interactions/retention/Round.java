package io.entente.interactions.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule and how far its round is.
 *
 * @param runId null between rounds
 * @param startedAt of the round; null between rounds
 */
record Round(
    UUID workspaceId, int days, @Nullable UUID runId, @Nullable Instant startedAt, Place place) {

  /** A conversation in the order in which they were resolved. */
  record Place(Instant at, UUID conversationId) {
    static final Place BEFORE_ALL = new Place(Instant.EPOCH, new UUID(0, 0));
  }

  static Instant before(Instant now, int days) {
    return now.minus(Duration.ofDays(days));
  }
}
