package io.entente.contacts.rate;

import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a currency was worth in another.
 *
 * @param date from which on it holds, until the next one
 * @param from ISO 4217
 * @param to ISO 4217
 * @param rate how much of {@code to} is 1 of {@code from}: a decimal number as text, from 10^-9 to
 *     10^9
 */
@Serdeable
record NewRate(
    @Schema(format = "date") String date,
    String from,
    String to,
    @Schema(example = "1.0842") String rate) {
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,10}(\\.[0-9]{1,12})?");
  private static final BigDecimal LEAST = BigDecimal.valueOf(1, 9);
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

  /** Codes of ISO 4217 for where there is no currency, and for tests. */
  private static final Set<String> NO_CURRENCIES = Set.of("XXX", "XTS");

  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  NewRate {
    LocalDate _ = parse(date);
    checkCurrency("from", from);
    checkCurrency("to", to);
    if (from.equals(to)) {
      throw new InvalidRequest("to", "is the same currency as from");
    }
    checkRate(rate);
  }

  LocalDate day() {
    return parse(date);
  }

  private static LocalDate parse(String text) {
    try {
      LocalDate date = LocalDate.parse(text);
      if (!date.isBefore(EARLIEST) && !date.isAfter(LATEST)) {
        return date;
      }
    } catch (DateTimeException _) {
      // Told below.
    }
    throw new InvalidRequest("date", "is no date from 1990 to 2199, such as 2026-11-02");
  }

  private static void checkRate(String text) {
    if (DECIMAL.matcher(text).matches()) {
      BigDecimal rate = new BigDecimal(text);
      if (rate.compareTo(LEAST) >= 0 && rate.compareTo(MOST) <= 0) {
        return;
      }
    }
    throw new InvalidRequest(
        "rate",
        "is no number from "
            + LEAST.toPlainString()
            + " to "
            + MOST
            + " of up to 12 digits after the point");
  }

  private static void checkCurrency(String field, String code) {
    try {
      Currency _ = Currency.getInstance(code);
      if (!NO_CURRENCIES.contains(code)) {
        return;
      }
    } catch (IllegalArgumentException _) {
      // Told below.
    }
    throw new InvalidRequest(field, "is no currency of ISO 4217");
  }
}
