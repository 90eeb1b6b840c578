package io.entente.contacts.order;

import io.entente.rest.InvalidRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;

/**
 * When an order occurred.
 *
 * @param at to the microsecond
 * @param on the day where it was told, by its offset
 */
record OrderTime(Instant at, LocalDate on) {
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
  private static final Duration AHEAD = Duration.ofDays(1);
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ISO_OFFSET_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);

  /**
   * @throws InvalidRequest if it is no time with an offset, or one before 1990
   */
  static OrderTime read(String field, String text) {
    OrderTime time = parse(field, text);
    if (time.at.isBefore(EARLIEST)) {
      throw new InvalidRequest(field, "is before 1990");
    }
    return time;
  }

  /**
   * @param pointer where it stands
   * @throws InvalidRequest if it is still far ahead
   */
  void checkPast(String pointer, Instant now) {
    if (at.isAfter(now.plus(AHEAD))) {
      throw new InvalidRequest(pointer, "is more than a day ahead");
    }
  }

  private static OrderTime parse(String field, String text) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text, FORMAT);
      return new OrderTime(time.toInstant().truncatedTo(ChronoUnit.MICROS), time.toLocalDate());
    } catch (DateTimeException _) {
      throw new InvalidRequest(
          field, "is no time in ISO 8601 with an offset, such as 2026-03-28T23:30:00+01:00");
    }
  }
}
