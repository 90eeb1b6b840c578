package io.entente.kpi.judgement;

import java.util.List;

/**
 * What is usual, by robust statistics: one strange week moves neither of them far.
 *
 * @param median of the windows looked at
 * @param deviation the median of their distances from it (MAD)
 * @param windows how many there were
 */
record Usual(double median, double deviation, int windows) {
  /** Makes the median of distances comparable with a standard deviation. */
  private static final double NORMAL = 1.4826;

  private static final double LEAST_PART = 0.05;

  static Usual of(List<Double> values) {
    double median = median(values);
    return new Usual(
        median,
        median(values.stream().map(value -> Math.abs(value - median)).toList()),
        values.size());
  }

  /** What one step away from the usual is: never nothing, or any change would be a great one. */
  double scale(Watched.Unit unit) {
    double least =
        switch (unit) {
          // As chance has it for things that happen by themselves.
          case COUNT -> Math.max(1, Math.sqrt(Math.abs(median)));
          case SECONDS -> Math.max(1, LEAST_PART * Math.abs(median));
          case SHARE -> Math.max(0.01, LEAST_PART * Math.abs(median));
        };
    return Math.max(least, NORMAL * deviation);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
