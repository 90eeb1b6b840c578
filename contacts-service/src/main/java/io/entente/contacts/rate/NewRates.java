package io.entente.contacts.rate;

import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Rates to be kept.
 *
 * @param rates 1 to 1,000
 */
@Serdeable
record NewRates(List<NewRate> rates) {
  private static final int MOST = 1_000;

  NewRates {
    if (rates.isEmpty() || rates.size() > MOST) {
      throw new InvalidRequest("rates", "must be 1 to " + MOST);
    }
    rates = List.copyOf(rates);
  }
}
