package io.entente.kpi.engagement;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.jspecify.annotations.Nullable;

/**
 * How two counts go along over a set: no word of why.
 *
 * @param with what the likes are held against
 * @param currency of amounts; null of counts
 * @param n pairs of which both are known
 * @param spearman of the ranks; null for fewer than three pairs, or where one count is always the
 *     same
 * @param low of the 95 % bootstrap interval of {@code spearman}
 * @param pearson of the counts themselves
 */
@Serdeable
record Association(
    String with,
    @Nullable String currency,
    int n,
    @Nullable Double spearman,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable Double pearson) {
  private static final int FEWEST = 3;
  private static final int RESAMPLES = 500;

  /** The same set has the same interval whenever it is asked for. */
  private static final int SEED = 20_260_301;

  /** Two counts of one thing. */
  record Pair(double likes, double other) {}

  static Association of(String with, @Nullable String currency, List<Pair> pairs) {
    double[] likes = pairs.stream().mapToDouble(Pair::likes).toArray();
    double[] others = pairs.stream().mapToDouble(Pair::other).toArray();
    if (pairs.size() < FEWEST || isConstant(likes) || isConstant(others)) {
      return new Association(with, currency, pairs.size(), null, null, null, null);
    }
    double[] resampled = resampled(likes, others);
    Percentile percentile = new Percentile();
    percentile.setData(resampled);
    return new Association(
        with,
        currency,
        pairs.size(),
        new SpearmansCorrelation().correlation(likes, others),
        percentile.evaluate(2.5),
        percentile.evaluate(97.5),
        new PearsonsCorrelation().correlation(likes, others));
  }

  private static boolean isConstant(double[] values) {
    return Arrays.stream(values).allMatch(value -> value == values[0]);
  }

  /** Of sets drawn from the set with repetition, but for those in which one count is constant. */
  private static double[] resampled(double[] likes, double[] others) {
    RandomGenerator random = new Well19937c(SEED);
    SpearmansCorrelation spearman = new SpearmansCorrelation();
    double[] found = new double[RESAMPLES];
    double[] some = new double[likes.length];
    double[] same = new double[likes.length];
    for (int i = 0; i < RESAMPLES; ) {
      for (int j = 0; j < likes.length; j++) {
        int drawn = random.nextInt(likes.length);
        some[j] = likes[drawn];
        same[j] = others[drawn];
      }
      if (!isConstant(some) && !isConstant(same)) {
        found[i++] = spearman.correlation(some, same);
      }
    }
    return found;
  }
}
