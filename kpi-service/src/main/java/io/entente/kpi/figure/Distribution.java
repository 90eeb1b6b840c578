package io.entente.kpi.figure;

import java.util.OptionalDouble;

/**
 * Lengths of one measure and one precision on both clocks: how many, their sums, how they spread.
 */
public final class Distribution {
  private long count;
  private long negatives;
  private final Tally calendar;
  private final Tally business;

  /** What one clock says. */
  private static final class Tally {
    private long sum;
    private Histogram histogram = new Histogram();

    boolean isZero() {
      return sum == 0 && histogram.isEmpty();
    }

    void add(long length, int sign) {
      sum += sign * length;
      histogram.add(length, sign);
    }

    void add(Tally other) {
      sum += other.sum;
      histogram.add(other.histogram);
    }

    void write(PackedWriter out) {
      out.number(sum);
      histogram.write(out);
    }

    static void skip(PackedReader in) {
      in.number();
      Histogram.skip(in);
    }

    static Tally read(PackedReader in) {
      Tally read = new Tally();
      read.sum = in.number();
      read.histogram = Histogram.read(in);
      return read;
    }
  }

  public Distribution() {
    this(new Tally(), new Tally());
  }

  private Distribution(Tally calendar, Tally business) {
    this.calendar = calendar;
    this.business = business;
  }

  /**
   * @param sign 1 to add, -1 to take back
   */
  public void add(Span span, int sign) {
    if (span.isNegative()) {
      negatives += sign;
    } else {
      count += sign;
      calendar.add(span.calendar(), sign);
      business.add(span.business(), sign);
    }
  }

  /** Adds many values of one bucket, on one clock: the other one is not to be read thereafter. */
  public void addOnly(KpiClock clock, int bucket, long times, long sum) {
    count += times;
    tally(clock).sum += sum;
    tally(clock).histogram.addBucket(bucket, times);
  }

  public void addNegatives(long times) {
    negatives += times;
  }

  public void add(Distribution other) {
    count += other.count;
    negatives += other.negatives;
    calendar.add(other.calendar);
    business.add(other.business);
  }

  /** Adds what was written, on one clock: the other one is not to be read thereafter. */
  public void addOnly(KpiClock clock, PackedReader in) {
    count += in.number();
    negatives += in.number();
    if (clock == KpiClock.CALENDAR) {
      calendar.add(Tally.read(in));
      Tally.skip(in);
    } else {
      Tally.skip(in);
      business.add(Tally.read(in));
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

  /** Of the lengths that count. */
  public long sum(KpiClock clock) {
    return tally(clock).sum;
  }

  public OptionalDouble mean(KpiClock clock) {
    return count == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) tally(clock).sum / count);
  }

  public Histogram histogram(KpiClock clock) {
    return tally(clock).histogram;
  }

  private Tally tally(KpiClock clock) {
    return clock == KpiClock.CALENDAR ? calendar : business;
  }

  public boolean isZero() {
    return count == 0 && negatives == 0 && calendar.isZero() && business.isZero();
  }

  public void write(PackedWriter out) {
    out.number(count).number(negatives);
    calendar.write(out);
    business.write(out);
  }

  public static Distribution read(PackedReader in) {
    long count = in.number();
    long negatives = in.number();
    Distribution read = new Distribution(Tally.read(in), Tally.read(in));
    read.count = count;
    read.negatives = negatives;
    return read;
  }
}
