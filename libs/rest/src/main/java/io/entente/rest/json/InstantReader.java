package io.entente.rest.json;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads moments: RFC 3339 with an offset, of the years 1000 to 9998, to the microsecond. No
 * numbers, no local times, no 24:00, no second 60.
 */
@Singleton
final class InstantReader implements Deserializer<Instant> {
  private static final int YEAR_DIGITS = 4;

  /** How we write moments ourselves, up to the second; a fraction and a Z follow. */
  private static final String USUAL = "0000-00-00T00:00:00";

  private static final int MOST_DIGITS = 9;
  private static final int SECONDS_A_DAY = 86_400;

  @Override
  public Instant deserialize(
      Decoder decoder, DecoderContext context, Argument<? super Instant> type) throws IOException {
    return read(decoder.decodeString());
  }

  static Instant read(String text) {
    try {
      Instant usual = usual(text);
      if (usual != null) {
        return usual;
      }
      OffsetDateTime moment = OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
      Instant instant = moment.toInstant().truncatedTo(ChronoUnit.MICROS);
      int year = moment.getYear();
      if (text.indexOf('-') == YEAR_DIGITS && year >= 1_000 && year <= 9_998) {
        return instant;
      }
    } catch (DateTimeException e) {
      // told below
    }
    throw new IllegalArgumentException(
        "must be a moment with its offset, such as 2026-03-29T02:30:00+02:00");
  }

  /**
   * Reads digit by digit what is written as we do, which takes a tenth of the time; null for all
   * that is to be looked at closely, what is wrong among it.
   */
  private static @Nullable Instant usual(String text) {
    if (!isLike(text)) {
      return null;
    }
    int year = number(text, 0, YEAR_DIGITS);
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, 19);
    if (year < 1_000 || year > 9_998 || hour > 23 || minute > 59 || second > 59) {
      return null;
    }
    LocalDate date = LocalDate.of(year, number(text, 5, 7), number(text, 8, 10));
    long seconds = date.toEpochDay() * SECONDS_A_DAY + hour * 3_600L + minute * 60L + second;
    return Instant.ofEpochSecond(seconds, micros(text) * 1_000L);
  }

  private static boolean isLike(String text) {
    int last = text.length() - 1;
    int fraction = last - USUAL.length();
    if (fraction < 0 || fraction == 1 || fraction > 1 + MOST_DIGITS || text.charAt(last) != 'Z') {
      return false;
    }
    for (int i = 0; i < last; i++) {
      char like = i < USUAL.length() ? USUAL.charAt(i) : i == USUAL.length() ? '.' : '0';
      if (like == '0' ? !isDigit(text.charAt(i)) : like != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }

  private static int number(String digits, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = 10 * number + digits.charAt(i) - '0';
    }
    return number;
  }

  /** The first six digits of the fraction. */
  private static int micros(String text) {
    int micros = 0;
    for (int i = USUAL.length() + 1; i <= USUAL.length() + 6; i++) {
      micros = 10 * micros + (i < text.length() - 1 ? text.charAt(i) - '0' : 0);
    }
    return micros;
  }
}
