package io.entente.kpi.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an alert stands.
 *
 * @param raisedAt since when it rings; null if it does not
 * @param eventId of the event that says so
 * @param toldAt when somebody was last told that it rings; null if nobody was
 * @param calmLooks how many looks in a row it was calm since
 */
record Course(
    @Nullable Instant raisedAt, @Nullable UUID eventId, @Nullable Instant toldAt, int calmLooks) {
  static final Course CALM = new Course(null, null, null, 0);

  /** A number that sways about its bound rings once. */
  private static final int LOOKS_TO_END = 3;

  /** What is to be done after a look. */
  enum Step {
    NOTHING,
    /** It rings, and is told. */
    RAISE,
    /** It rings, and is told when the quiet is over. */
    RAISE_SILENTLY,
    /** The quiet is over, and it still rings. */
    TELL,
    REMIND,
    END
  }

  boolean isRaised() {
    return raisedAt != null;
  }

  /**
   * @param quiet whether nobody is to be disturbed now
   * @param remind how often it is told again; null for never
   */
  Step step(boolean rings, boolean quiet, @Nullable Duration remind, Instant now) {
    if (!isRaised()) {
      return !rings ? Step.NOTHING : quiet ? Step.RAISE_SILENTLY : Step.RAISE;
    }
    if (!rings) {
      return calmLooks + 1 >= LOOKS_TO_END ? Step.END : Step.NOTHING;
    }
    if (quiet) {
      return Step.NOTHING;
    }
    if (toldAt == null) {
      return Step.TELL;
    }
    return remind != null && !now.isBefore(toldAt.plus(remind)) ? Step.REMIND : Step.NOTHING;
  }

  /** The same after the step. */
  Course after(Step step, boolean rings, UUID newEvent, Instant now) {
    return switch (step) {
      case RAISE -> new Course(now, newEvent, now, 0);
      case RAISE_SILENTLY -> new Course(now, newEvent, null, 0);
      case TELL, REMIND -> new Course(raisedAt, eventId, now, 0);
      case END -> CALM;
      case NOTHING ->
          new Course(raisedAt, eventId, toldAt, isRaised() && !rings ? calmLooks + 1 : 0);
    };
  }
}
