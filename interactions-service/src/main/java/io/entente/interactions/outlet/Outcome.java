package io.entente.interactions.outlet;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of an attempt to send a reply. */
public sealed interface Outcome {
  /**
   * The network has it.
   *
   * @param externalId the network's id of it; null if it did not say
   */
  record Sent(@Nullable String externalId) implements Outcome {}

  /** The network will never take it. */
  record Refused(String reason) implements Outcome {}

  /**
   * The network did not take it now.
   *
   * @param after for how long it wants to be left alone; null if it does not say
   */
  record Later(String reason, @Nullable Duration after) implements Outcome {}

  /** The network takes nothing from us as long as the outlet is what it is. */
  record Locked(String reason) implements Outcome {}

  /** The network may have it, and may not. */
  record Unknown(String reason) implements Outcome {}
}
