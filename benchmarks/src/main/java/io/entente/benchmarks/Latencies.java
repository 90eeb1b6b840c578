package io.entente.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** Latencies in nanoseconds; exact, since a run has some ten thousand of them. */
final class Latencies {
  private final long[] nanos;

  Latencies(long[] nanos) {
    this.nanos = nanos.clone();
    Arrays.sort(this.nanos);
  }

  String milliseconds() {
    return String.format(
        Locale.ROOT,
        "p50 %.1f ms, p99 %.1f ms, max %.1f ms",
        at(0.5),
        at(0.99),
        nanos[nanos.length - 1] / 1e6);
  }

  private double at(double quantile) {
    return nanos[Math.min(nanos.length - 1, (int) (quantile * nanos.length))] / 1e6;
  }
}
