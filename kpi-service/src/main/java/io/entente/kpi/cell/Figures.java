package io.entente.kpi.cell;

import io.entente.events.Precision;
import io.entente.kpi.figure.Distribution;
import io.entente.kpi.figure.Span;
import io.entente.kpi.sample.Measure;
import io.entente.kpi.sample.PackedSamples;
import io.entente.kpi.sample.Sample;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** All that is counted and measured over some samples: adds up, and can be taken back. */
public final class Figures {
  private static final int PRECISIONS = 1 + Precision.values().length;

  private final long[] counts = new long[Measure.values().length];

  /** By measure and precision, for lengths of different precision do not mix. */
  private final @Nullable Distribution[] distributions =
      new @Nullable Distribution[Measure.values().length * PRECISIONS];

  /**
   * @param sign 1 to add, -1 to take back
   */
  public void add(Sample sample, int sign) {
    for (Measure measure : sample.measures()) {
      Span span = sample.span();
      if (!measure.isLength()) {
        addCount(measure, (long) sign * sample.amount());
      } else if (span != null) {
        distribution(measure, span.precision()).add(span, sign);
      }
    }
  }

  public void addCount(Measure measure, long times) {
    counts[measure.code()] += times;
  }

  public void add(Figures other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
    for (int i = 0; i < distributions.length; i++) {
      Distribution theirs = other.distributions[i];
      if (theirs != null) {
        at(i).add(theirs);
      }
    }
  }

  public long count(Measure measure) {
    return counts[measure.code()];
  }

  /** The distribution, which may be empty: what is added to it belongs to these figures. */
  public Distribution distribution(Measure measure, Precision precision) {
    return at(place(measure, precision));
  }

  private Distribution at(int place) {
    Distribution found = distributions[place];
    if (found == null) {
      found = new Distribution();
      distributions[place] = found;
    }
    return found;
  }

  boolean isMeasured(Measure measure, Precision precision) {
    Distribution found = distributions[place(measure, precision)];
    return found != null && !found.isZero();
  }

  public boolean isZero() {
    return Arrays.stream(counts).allMatch(count -> count == 0)
        && Arrays.stream(distributions).allMatch(it -> it == null || it.isZero());
  }

  private static int place(Measure measure, Precision precision) {
    return measure.code() * PRECISIONS + PackedSamples.code(precision);
  }
}
