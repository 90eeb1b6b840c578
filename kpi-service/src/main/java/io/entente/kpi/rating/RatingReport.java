package io.entente.kpi.rating;

import io.entente.kpi.definition.Meaning;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many stars customers gave.
 *
 * @param behind changes that are known and not yet counted
 * @param attribute of orders, by which the items are told apart; null where they are by something
 *     else
 */
@Serdeable
record RatingReport(
    Instant asOf,
    long behind,
    String zone,
    Instant from,
    Instant to,
    RatingFilters filters,
    String by,
    @Nullable String attribute,
    Meaning definition,
    Rated total,
    List<Item> items) {
  RatingReport {
    items = List.copyOf(items);
  }

  /**
   * Reviews of the period.
   *
   * @param mean null if there are none: that is no zero
   * @param distribution from one star to five
   */
  @Serdeable
  record Rated(long reviews, @Nullable Double mean, List<StarCount> distribution) {
    Rated {
      distribution = List.copyOf(distribution);
    }
  }

  @Serdeable
  record StarCount(int stars, long reviews) {}

  /**
   * One member of the dimension.
   *
   * @param value null for reviews that belong to none
   */
  @Serdeable
  record Item(@Nullable String value, Rated rated) {}
}
