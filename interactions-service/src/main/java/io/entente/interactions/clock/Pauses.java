package io.entente.interactions.clock;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What a cycle's pauses that are over come to, on both clocks, in microseconds: seconds cut off
 * each pause would be missing in the sum.
 */
@Serdeable
public record Pauses(long calendarMicros, long businessMicros) {
  static final Pauses NONE = new Pauses(0, 0);

  Pauses plus(long calendar, long business) {
    return new Pauses(calendarMicros + calendar, businessMicros + business);
  }
}
