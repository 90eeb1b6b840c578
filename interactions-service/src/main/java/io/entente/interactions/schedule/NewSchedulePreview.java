package io.entente.interactions.schedule;

import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A span to be counted.
 *
 * @param from ISO 8601 with an offset
 * @param seconds of open time, up to those of 366 days
 */
@Serdeable
record NewSchedulePreview(
    @Schema(format = "date-time", example = "2026-03-28T23:30:00+01:00") String from,
    long seconds) {
  private static final long MOST = 366L * 86_400;

  NewSchedulePreview {
    parsed(from);
    if (seconds < 0 || seconds > MOST) {
      throw new InvalidRequest("seconds", "must be from 0 to " + MOST);
    }
  }

  Instant start() {
    return parsed(from);
  }

  private static Instant parsed(String from) {
    try {
      OffsetDateTime at = OffsetDateTime.parse(from);
      if (at.getYear() < 1970 || at.getYear() > 2199) {
        throw new InvalidRequest("from", "must lie between 1970 and 2199");
      }
      return at.toInstant().truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException e) {
      throw new InvalidRequest(
          "from", "is no time in ISO 8601 with an offset, such as 2026-03-28T23:30:00+01:00");
    }
  }
}
