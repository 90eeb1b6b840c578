package io.entente.kpi.attribution;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Splits whole numbers by largest remainder. */
final class Apportionment {
  private Apportionment() {}

  /**
   * Parts in proportion to the weights that add up to the amount exactly. What is left over after
   * rounding down goes to the largest remainders, one each; of equal ones to the earliest. An
   * amount below zero is split as the same one above it is.
   *
   * @param weights none below zero, not all zero, and small enough that the square of their sum is
   *     a long
   */
  static long[] split(long amount, long[] weights) {
    long total = Arrays.stream(weights).sum();
    int sign = amount < 0 ? -1 : 1;
    long absolute = Math.absExact(amount);
    long[] parts = new long[weights.length];
    long[] remainders = new long[weights.length];
    long left = absolute;
    for (int i = 0; i < weights.length; i++) {
      // In two steps, for the product of amount and weight may be no long.
      long product = absolute % total * weights[i];
      parts[i] = absolute / total * weights[i] + product / total;
      remainders[i] = product % total;
      left -= parts[i];
    }
    IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparingLong((Integer i) -> remainders[i]).reversed())
        .limit(left)
        .forEach(i -> parts[i]++);
    return sign > 0 ? parts : Arrays.stream(parts).map(part -> -part).toArray();
  }
}
