package io.entente.interactions.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Moments as callers tell them: ISO 8601 with an offset, in a year that the database keeps. */
public final class Moment {
  /** What is wrong with a text that is none. */
  public static final String WRONG =
      "is no time in ISO 8601 with an offset, such as 2026-03-28T23:30:00Z";

  private static final int FIRST_YEAR = 1_000;
  private static final int LAST_YEAR = 9_998;

  private Moment() {}

  /** To the microsecond; null if the text is none. */
  public static @Nullable Instant read(String text) {
    try {
      OffsetDateTime moment = OffsetDateTime.parse(text);
      return moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR
          ? null
          : moment.toInstant().truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
