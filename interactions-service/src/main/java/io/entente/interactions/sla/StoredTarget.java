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
    if (target.endedAt() != null || target.deadline() == null || breachedAt != null) {
      return null;
    }
    return warnedAt == null && target.warnAt() != null ? target.warnAt() : target.lapsesAt();
  }

  /** Whether what is next to be told is the warning. */
  boolean isToBeWarned() {
    return warnedAt == null && target.warnAt() != null;
  }

  StoredTarget with(Target changed) {
    return new StoredTarget(workspaceId, conversationId, changed, warnedAt, breachedAt);
  }

  StoredTarget warned(Instant at) {
    return new StoredTarget(workspaceId, conversationId, target, at, breachedAt);
  }

  StoredTarget breached(Instant at) {
    return new StoredTarget(workspaceId, conversationId, target, warnedAt, at);
  }
}
