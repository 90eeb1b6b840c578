package io.entente.interactions.sla;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A target as its row has it.
 *
 * @param warnedAt when the warning was told; null if it was not
 * @param breachedAt when the breach was told; null if it was not
 */
record StoredTarget(
    UUID workspaceId,
    UUID conversationId,
    Target target,
    @Nullable Instant warnedAt,
    @Nullable Instant breachedAt) {

  /** When something is next to be told of it; null if nothing is. */
  @Nullable Instant nextNotice() {
    if (target.endedAt() != null) {
      return null;
    }
    Instant warning = warnedAt == null && breachedAt == null ? target.warnAt() : null;
    Instant breach = breachedAt == null ? target.lapsesAt() : null;
    return warning == null || (breach != null && breach.isBefore(warning)) ? breach : warning;
  }

  StoredTarget with(Target changed) {
    return new StoredTarget(workspaceId, conversationId, changed, warnedAt, breachedAt);
  }
}
