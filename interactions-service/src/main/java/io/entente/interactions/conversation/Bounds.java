package io.entente.interactions.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Between which moments conversations are to lie; null for no bound.
 *
 * @param waitingUntil the customer has waited since then or longer
 * @param dueUntil the nearest deadline is then or earlier
 * @param openedFrom opened then or later
 * @param openedBefore opened before
 */
record Bounds(
    @Nullable Instant waitingUntil,
    @Nullable Instant dueUntil,
    @Nullable Instant openedFrom,
    @Nullable Instant openedBefore) {
  static final Bounds NONE = new Bounds(null, null, null, null);

  /** Both must hold. */
  Bounds and(Bounds other) {
    return new Bounds(
        earlier(waitingUntil, other.waitingUntil),
        earlier(dueUntil, other.dueUntil),
        later(openedFrom, other.openedFrom),
        earlier(openedBefore, other.openedBefore));
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }
}
