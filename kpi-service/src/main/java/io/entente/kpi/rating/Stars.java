package io.entente.kpi.rating;

import io.entente.kpi.rating.RatingReport.Rated;
import io.entente.kpi.rating.RatingReport.StarCount;
import java.util.ArrayList;
import java.util.List;

/** How many reviews give each number of stars. */
final class Stars {
  private static final int MOST = 5;

  private final long[] counts = new long[MOST];

  void add(int stars, long reviews) {
    counts[stars - 1] += reviews;
  }

  /** All five, those that nobody gives as well. */
  Rated rated() {
    long reviews = 0;
    long sum = 0;
    List<StarCount> distribution = new ArrayList<>();
    for (int stars = 1; stars <= MOST; stars++) {
      long count = counts[stars - 1];
      reviews += count;
      sum += stars * count;
      distribution.add(new StarCount(stars, count));
    }
    return new Rated(reviews, reviews == 0 ? null : (double) sum / reviews, distribution);
  }
}
