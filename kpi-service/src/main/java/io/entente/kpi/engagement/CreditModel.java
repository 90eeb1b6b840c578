package io.entente.kpi.engagement;

import io.entente.kpi.engagement.Outcome.Revenue;

/** By which model of attribution revenue is held against likes. */
enum CreditModel {
  LINEAR,
  LAST_TOUCH,
  POSITION,
  INFLUENCED;

  /** What is credited in a currency, in whole units of it: nothing is a zero. */
  double of(Outcome outcome, String currency) {
    return outcome.revenue().stream()
        .filter(it -> it.currency().equals(currency))
        .mapToDouble(it -> of(it) / Math.pow(10, it.decimals()))
        .sum();
  }

  private long of(Revenue revenue) {
    return switch (this) {
      case LINEAR -> revenue.linear();
      case LAST_TOUCH -> revenue.lastTouch();
      case POSITION -> revenue.position();
      case INFLUENCED -> revenue.influenced();
    };
  }
}
