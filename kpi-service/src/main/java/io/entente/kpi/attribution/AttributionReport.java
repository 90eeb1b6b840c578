package io.entente.kpi.attribution;

import io.entente.kpi.definition.Meaning;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was bought after service, by four models side by side. It says what came after what, and
 * nothing of why.
 *
 * @param behind changes that are known and not yet counted
 * @param windowDays how long before an order a conversation counts
 * @param currencies one each: amounts of several are never added
 */
@Serdeable
record AttributionReport(
    Instant asOf,
    long behind,
    String zone,
    Instant from,
    Instant to,
    int windowDays,
    Meaning definition,
    AttributionFilters filters,
    String by,
    List<InCurrency> currencies) {
  AttributionReport {
    currencies = List.copyOf(currencies);
  }

  /**
   * The figures of one currency, in units of {@code 10^-decimals}.
   *
   * @param net all that was bought less all that was given back; filters but those on the source do
   *     not narrow it
   * @param outcomes the same, told apart by what became of it
   * @param total what the credits that are looked at come to
   */
  @Serdeable
  record InCurrency(
      String currency,
      int decimals,
      Net net,
      List<OfOutcome> outcomes,
      Credited total,
      List<Item> items) {
    InCurrency {
      outcomes = List.copyOf(outcomes);
      items = List.copyOf(items);
    }
  }

  /**
   * Orders less refunds.
   *
   * @param margin of those whose margin is known
   * @param unknownMargins how many have none
   */
  @Serdeable
  record Net(long orders, long refunds, long amount, long margin, long unknownMargins) {
    static final Net NONE = new Net(0, 0, 0, 0, 0);

    Net plus(Net other) {
      return new Net(
          orders + other.orders,
          refunds + other.refunds,
          Math.addExact(amount, other.amount),
          Math.addExact(margin, other.margin),
          unknownMargins + other.unknownMargins);
    }
  }

  @Serdeable
  record OfOutcome(Outcome outcome, Net net) {}

  /**
   * Credits by each model.
   *
   * @param influenced whole values of all that any touch came before: not additive
   */
  @Serdeable
  record Credited(
      long orders, long refunds, long lastTouch, long linear, long position, long influenced) {
    static final Credited NONE = new Credited(0, 0, 0, 0, 0, 0);
  }

  /**
   * The credits of one member of the dimension.
   *
   * @param value null for answers of nobody in particular
   */
  @Serdeable
  record Item(@Nullable String value, Credited credited) {}
}
