package io.entente.contacts.rate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** From one currency to another, by the newest rate at or before a day. */
public final class Conversion {
  private final NavigableMap<LocalDate, BigDecimal> rates;

  Conversion(NavigableMap<LocalDate, BigDecimal> rates) {
    this.rates = new TreeMap<>(rates);
  }

  /**
   * The amount of a day in the other currency, rounded half to even; empty if no rate is known for
   * the day.
   *
   * @param decimals of the other currency
   */
  public Optional<BigDecimal> of(BigDecimal amount, LocalDate day, int decimals) {
    Map.Entry<LocalDate, BigDecimal> rate = rates.floorEntry(day);
    return rate == null
        ? Optional.empty()
        : Optional.of(amount.multiply(rate.getValue()).setScale(decimals, RoundingMode.HALF_EVEN));
  }
}
