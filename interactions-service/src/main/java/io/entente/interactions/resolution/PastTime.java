package io.entente.interactions.resolution;

import io.entente.interactions.input.Moment;
import io.entente.rest.InvalidRequest;
import java.time.Instant;

/** Reads when something happened that is over. */
final class PastTime {
  private PastTime() {}

  /**
   * The instant, to the microsecond.
   *
   * @param pointer where the text stands
   * @throws InvalidRequest if it is no time with an offset, or lies ahead
   */
  static Instant read(String pointer, String text, Instant now) {
    Instant at = Moment.read(text);
    if (at == null) {
      throw new InvalidRequest(pointer, Moment.WRONG);
    }
    if (at.isAfter(now)) {
      throw new InvalidRequest(pointer, "lies ahead");
    }
    return at;
  }
}
