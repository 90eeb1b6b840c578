package io.entente.rest.json;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Reads moments: RFC 3339 with an offset, of the years 1000 to 9998, to the microsecond. No
 * numbers, no local times, no 24:00, no second 60.
 */
@Singleton
final class InstantReader implements Deserializer<Instant> {
  private static final int YEAR_DIGITS = 4;

  @Override
  public Instant deserialize(
      Decoder decoder, DecoderContext context, Argument<? super Instant> type) throws IOException {
    return read(decoder.decodeString());
  }

  static Instant read(String text) {
    try {
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
}
