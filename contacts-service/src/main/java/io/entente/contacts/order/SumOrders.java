package io.entente.contacts.order;

import io.entente.contacts.order.TotalStore.Amount;
import io.entente.contacts.rate.Conversion;
import io.entente.contacts.rate.Rates;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Adds up a person's orders in one currency. */
@Singleton
final class SumOrders {
  private final TotalStore totals;
  private final Rates rates;

  SumOrders(TotalStore totals, Rates rates) {
    this.totals = totals;
    this.rates = rates;
  }

  /**
   * @param known the totals by currency
   * @param currency ISO 4217
   * @param decimals of its minor unit
   */
  ConvertedTotal in(
      UUID workspaceId, List<UUID> homes, List<Total> known, String currency, int decimals) {
    Map<String, Conversion> conversions = new HashMap<>();
    for (Total total : known) {
      // A day more on both ends, for days are those where the orders occurred.
      conversions.put(
          total.currency(),
          rates.between(
              workspaceId,
              total.currency(),
              currency,
              total.firstAt().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1),
              total.lastAt().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1)));
    }
    Sum sum = new Sum(conversions, decimals);
    totals.eachAmount(workspaceId, homes, sum::add);
    return new ConvertedTotal(
        currency,
        decimals,
        OrderStore.unitsOfSum(sum.net, decimals),
        sum.converted,
        sum.withoutRate);
  }

  private static final class Sum {
    private final Map<String, Conversion> conversions;
    private final int decimals;
    private BigDecimal net = BigDecimal.ZERO;
    private long converted;
    private long withoutRate;

    Sum(Map<String, Conversion> conversions, int decimals) {
      this.conversions = conversions;
      this.decimals = decimals;
    }

    void add(Amount amount) {
      Optional<BigDecimal> worth =
          Optional.ofNullable(conversions.get(amount.currency()))
              .flatMap(it -> it.of(amount.amount(), amount.on(), decimals));
      if (worth.isPresent()) {
        net = net.add(worth.get());
        converted++;
      } else {
        withoutRate++;
      }
    }
  }
}
