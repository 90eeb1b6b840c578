package io.entente.contacts.order;

import io.entente.rest.BadRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are asked for.
 *
 * @param from the first instant
 * @param to the first instant that is too late
 * @param source null for all
 */
record OrderQuery(Instant from, Instant to, @Nullable String source) {
  private static final Instant EVER = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant NEVER = Instant.parse("9000-01-01T00:00:00Z");
  private static final int MOST = 200;

  static final OrderQuery ALL = new OrderQuery(EVER, NEVER, null);

  static OrderQuery of(@Nullable String from, @Nullable String to, @Nullable String source) {
    return new OrderQuery(
        from == null ? EVER : time("?from", from), to == null ? NEVER : time("?to", to), source);
  }

  static int checked(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
    return limit;
  }

  private static Instant time(String parameter, String text) {
    try {
      Instant time = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
      if (!time.isBefore(EVER) && time.isBefore(NEVER)) {
        return time;
      }
    } catch (DateTimeException _) {
      // Told below.
    }
    throw new BadRequest(parameter, "is no time with an offset, such as 2026-03-28T23:30:00Z");
  }
}
