package io.entente.kpi.figure;

import java.util.OptionalDouble;

/** Lengths of one measure and one precision on both clocks: how many, their sums, how they spread. */
public final class Distribution {
  private long count;
  private long negatives;
  private final long[] sums = new long[KpiClock.values().length];
  private final Histogram[] histograms = {new Histogram(), new Histogram()};

  /**
   * @param sign 1 to add, -1 to take back
   */
  public void add(Span span, int sign) {
    if (span.isNegative()) {
      negatives += sign;
      return;
    }
    count += sign;
    for (KpiClock clock : KpiClock.values()) {
      sums[clock.ordinal()] += sign * span.on(clock);
      histogram(clock).add(span.on(clock), sign);
    }
  }

  /** Adds many values of one bucket, on one clock: the other one is not to be read thereafter. */
  public void addOnly(KpiClock clock, int bucket, long times, long sum) {
    count += times;
    sums[clock.ordinal()] += sum;
    histogram(clock).addBucket(bucket, times);
  }

  public void addNegatives(long times) {
    negatives += times;
  }

  public void add(Distribution other) {
    count += other.count;
    negatives += other.negatives;
    for (KpiClock clock : KpiClock.values()) {
      sums[clock.ordinal()] += other.sums[clock.ordinal()];
      histogram(clock).add(other.histogram(clock));
    }
  }

  /** How many lengths count; those below zero do not. */
  public long count() {
    return count;
  }

  /** How many lengths were below zero. */
  public long negatives() {
    return negatives;
  }

  public OptionalDouble mean(KpiClock clock) {
    return count == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) sums[clock.ordinal()] / count);
  }

  public Histogram histogram(KpiClock clock) {
    return histograms[clock.ordinal()];
  }

  public boolean isZero() {
    return count == 0
        && negatives == 0
        && sums[0] == 0
        && sums[1] == 0
        && histograms[0].isEmpty()
        && histograms[1].isEmpty();
  }

  public void write(PackedWriter out) {
    out.number(count).number(negatives);
    for (KpiClock clock : KpiClock.values()) {
      out.number(sums[clock.ordinal()]);
      histogram(clock).write(out);
    }
  }

  public static Distribution read(PackedReader in) {
    Distribution read = new Distribution();
    read.count = in.number();
    read.negatives = in.number();
    for (KpiClock clock : KpiClock.values()) {
      read.sums[clock.ordinal()] = in.number();
      read.histograms[clock.ordinal()] = Histogram.read(in);
    }
    return read;
  }
}
