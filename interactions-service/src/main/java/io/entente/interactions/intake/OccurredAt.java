package io.entente.interactions.intake;

import io.entente.rest.InvalidRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;

/** Reads the time of a message, which must be one that can be meant. */
public final class OccurredAt {
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
  private static final Duration AHEAD = Duration.ofDays(1);
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ISO_OFFSET_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);

  private OccurredAt() {}

  /**
   * The instant, to the microsecond.
   *
   * @param pointer where the text stands
   * @throws InvalidRequest if it is no time with an offset, before 1990, or more than a day ahead
   */
  public static Instant read(String pointer, String text, Instant now) {
    Instant instant = parse(pointer, text).truncatedTo(ChronoUnit.MICROS);
    if (instant.isBefore(EARLIEST)) {
      throw new InvalidRequest(pointer, "is before 1990");
    }
    if (instant.isAfter(now.plus(AHEAD))) {
      throw new InvalidRequest(pointer, "is more than a day ahead");
    }
    return instant;
  }

  private static Instant parse(String pointer, String text) {
    try {
      return OffsetDateTime.parse(text, FORMAT).toInstant();
    } catch (DateTimeException e) {
      throw new InvalidRequest(
          pointer,
          hasNoOffset(text)
              ? "needs an offset, such as Z or +01:00"
              : "is no time in ISO 8601 with an offset, such as 2026-03-28T23:30:00+01:00");
    }
  }

  private static boolean hasNoOffset(String text) {
    try {
      LocalDateTime _ = LocalDateTime.parse(text, DateTimeFormatter.ISO_LOCAL_DATE_TIME);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
