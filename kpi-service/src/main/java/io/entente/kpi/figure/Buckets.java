package io.entente.kpi.figure;

import java.util.Arrays;

/**
 * The buckets of all histograms: whole numbers from 0 up, cut so that the middle of a bucket is off
 * any of its values by 1 % at most. Up to 99 each number has a bucket of its own. No bucket reaches
 * over one of the {@link #LIMITS}, so shares within them are exact.
 *
 * <p>Stored histograms name buckets by their index: a change of these edges is a change of all that
 * is stored.
 */
public final class Buckets {
  private static final long[] LIMITS = {
    300, 900, 3_600, 14_400, 28_800, 86_400, 3 * 86_400, 7 * 86_400
  };
  private static final long[] LOWEST = edges();

  private Buckets() {}

  /** The bands' limits in seconds, each part of its band: 5 min, 15 min, 1, 4, 8, 24 h, 3, 7 d. */
  public static long[] limits() {
    return LIMITS.clone();
  }

  static int count() {
    return LOWEST.length;
  }

  /**
   * The bucket that holds a value.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public static int of(long value) {
    if (value < 0) {
      throw new IllegalArgumentException("A histogram holds no negative value: " + value);
    }
    int found = Arrays.binarySearch(LOWEST, value);
    return found >= 0 ? found : -found - 2;
  }

  static long lowest(int bucket) {
    return LOWEST[bucket];
  }

  static long highest(int bucket) {
    return bucket + 1 < LOWEST.length ? LOWEST[bucket + 1] - 1 : Long.MAX_VALUE;
  }

  /** What stands for all values of a bucket: its middle, always whole. */
  static long middle(int bucket) {
    return LOWEST[bucket] + (highest(bucket) - LOWEST[bucket]) / 2;
  }

  private static long[] edges() {
    long[] edges = new long[4_096];
    int count = 0;
    for (long lowest = 0; lowest >= 0; lowest = upTo(lowest) + 1) {
      edges[count++] = lowest;
    }
    return Arrays.copyOf(edges, count);
  }

  private static long upTo(long lowest) {
    long highest = lowest + 2 * (lowest / 100);
    if (highest < 0) {
      return Long.MAX_VALUE;
    }
    for (long limit : LIMITS) {
      if (lowest <= limit && limit < highest) {
        // An even width keeps the middle whole.
        return limit - (limit - lowest) % 2;
      }
    }
    return highest;
  }
}
