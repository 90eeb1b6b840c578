package io.entente.contacts.rate;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/** What amounts of one currency were worth in another. */
@Singleton
public final class Rates {
  private final RateStore rates;

  Rates(RateStore rates) {
    this.rates = rates;
  }

  /** From one currency to another on any day of a period. */
  public Conversion between(
      UUID workspaceId, String from, String to, LocalDate first, LocalDate last) {
    NavigableMap<LocalDate, BigDecimal> byDay = new TreeMap<>();
    if (from.equals(to)) {
      byDay.put(LocalDate.MIN, BigDecimal.ONE);
    } else {
      for (ExchangeRate rate : rates.between(workspaceId, from, to, first, last)) {
        byDay.put(rate.date(), new BigDecimal(rate.rate()));
      }
    }
    return new Conversion(byDay);
  }
}
