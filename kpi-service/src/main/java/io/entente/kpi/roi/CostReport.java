package io.entente.kpi.roi;

import io.entente.kpi.question.Provenance;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What service cost, and what was earned after it: after, for whatever reason.
 *
 * @param reportingZone in which rates change and months begin
 * @param ratesVersion grows with each change of a rate
 * @param attributionDue people and orders that are yet to be attributed, up to 10,000
 * @param by what the members are of; null for none
 * @param rebuilding whether sums by who handled are being counted: until they are, hours are read
 *     from single facts, which says the same and takes longer
 * @param interval how long parts are; null for none
 * @param compared another stretch, of which the total alone is told; null if none was asked for
 */
@Serdeable
record CostReport(
    Provenance provenance,
    String reportingZone,
    long ratesVersion,
    long attributionDue,
    boolean rebuilding,
    @Nullable String by,
    @Nullable String interval,
    Costs costs,
    @Nullable Costs compared) {

  /**
   * The costs of a stretch.
   *
   * @param parts in the order of time: they add up to the total
   * @param members the dearest first, what belongs to none last: they add up to the total
   */
  @Serdeable
  record Costs(Instant from, Instant to, Line total, List<Line> parts, List<Line> members) {
    Costs {
      parts = List.copyOf(parts);
      members = List.copyOf(members);
    }
  }

  /**
   * What one thing came to.
   *
   * @param kind total, part, member, or none for what belongs to no member
   * @param start of a part; null of others
   * @param member id or word; null unless it is a member
   * @param resolved resolved cycles
   * @param handledSeconds on the clock that was asked for
   * @param unratedSeconds those of them for which there is no rate: they are in no cost
   * @param negative handlings below zero: they are in no sum
   * @param money a currency each: amounts of several are never added
   */
  @Serdeable
  record Line(
      String kind,
      @Nullable Instant start,
      @Nullable String member,
      long resolved,
      long handledSeconds,
      long unratedSeconds,
      long negative,
      List<Money> money) {
    Line {
      money = List.copyOf(money);
    }
  }

  /**
   * Amounts of one currency, in units of {@code 10^-decimals}.
   *
   * @param fees null where it is filtered by whom: they are nobody's
   * @param tools null where anything is filtered: they are nobody's
   * @param cost labour, and fees and tools as far as they are told
   * @param costPerResolution rounded half up; null where nothing was resolved
   * @param margins null where credits are not told by what is asked
   * @param roi one for each model
   */
  @Serdeable
  record Money(
      String currency,
      int decimals,
      long labour,
      @Nullable Long fees,
      @Nullable Long tools,
      long cost,
      @Nullable Long costPerResolution,
      @Nullable Margins margins,
      List<Roi> roi) {
    Money {
      roi = List.copyOf(roi);
    }
  }

  /**
   * (Margin less cost) / cost by one model of attribution.
   *
   * @param windowDays how long before an order a conversation counts
   * @param margin null where credits are not told by what is asked
   * @param value null where it is undefined
   * @param undefined why: no_cost, several_currencies (of costs) or not_told
   */
  @Serdeable
  record Roi(
      String model,
      int windowDays,
      @Nullable Long margin,
      @Nullable Double value,
      @Nullable String undefined) {}
}
