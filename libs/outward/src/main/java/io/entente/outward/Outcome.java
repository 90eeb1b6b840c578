package io.entente.outward;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of an attempt to send something. */
public sealed interface Outcome {
  /** The other side has it. */
  record Sent() implements Outcome {}

  /** The other side will never take it. */
  record Refused(String reason) implements Outcome {}

  /**
   * It may be tried again: the other side did not take it, or did not say so.
   *
   * @param after for how long it wants to be left alone; null if it does not say
   */
  record Later(String reason, @Nullable Duration after) implements Outcome {}
}
