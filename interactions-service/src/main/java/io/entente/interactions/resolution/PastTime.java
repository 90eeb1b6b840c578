package io.entente.interactions.resolution;

import io.entente.rest.InvalidRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

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
    try {
      Instant at = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
      if (at.isAfter(now)) {
        throw new InvalidRequest(pointer, "lies ahead");
      }
      return at;
    } catch (DateTimeException e) {
      throw new InvalidRequest(
          pointer, "is no time in ISO 8601 with an offset, such as 2026-03-28T23:30:00Z");
    }
  }
}
