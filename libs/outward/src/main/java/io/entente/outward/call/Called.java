package io.entente.outward.call;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of a call. */
public sealed interface Called {
  /**
   * The other side answered.
   *
   * @param retryAfter for how long it wants to be left alone; null if it does not say
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Answered(int status, @Nullable Duration retryAfter, byte[] body) implements Called {
    public boolean isSuccess() {
      return status >= 200 && status < 300;
    }
  }

  /** Nothing was said to the other side. */
  record NotReached(String reason) implements Called {}

  /** The address may not be called. */
  record Barred(String reason) implements Called {}

  /** The other side may have heard it, and did not answer. */
  record Unanswered(String reason) implements Called {}
}
