package io.entente.contacts.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule that is due.
 *
 * @param runId of the run that is under way; null if it is to begin
 */
record RetentionTask(UUID workspaceId, int days, @Nullable UUID runId) {
  static Instant before(Instant now, int days) {
    return now.minus(Duration.ofDays(days));
  }
}
