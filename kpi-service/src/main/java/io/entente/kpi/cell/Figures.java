package io.entente.kpi.cell;

import io.entente.events.Precision;
import io.entente.kpi.figure.Distribution;
import io.entente.kpi.figure.Span;
import io.entente.kpi.sample.Measure;
import io.entente.kpi.sample.PackedSamples;
import io.entente.kpi.sample.Sample;
import java.util.Arrays;
import java.util.function.ObjLongConsumer;

/** All that is counted and measured over some samples: adds up, and can be taken back. */
public final class Figures {
  private static final int PRECISIONS = 1 + Precision.values().length;
  private static final byte[] NO_CODES = {};
  private static final long[] NO_COUNTS = {};
  private static final Distribution[] NO_DISTRIBUTIONS = {};

  /** Of the measures that are counted here, in the order of their codes: most cells know few. */
  private byte[] counted = NO_CODES;

  private long[] counts = NO_COUNTS;
  private int countedSize;

  /** Measure and precision of each distribution, for lengths of different precision do not mix. */
  private byte[] measured = NO_CODES;

  private Distribution[] distributions = NO_DISTRIBUTIONS;

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
    addCount((byte) measure.code(), times);
  }

  private void addCount(byte code, long times) {
    int place = placeOf(code);
    if (place < countedSize && counted[place] == code) {
      counts[place] += times;
    } else if (times != 0) {
      if (countedSize == counted.length) {
        counted = Arrays.copyOf(counted, 2 * countedSize + 1);
        counts = Arrays.copyOf(counts, counted.length);
      }
      System.arraycopy(counted, place, counted, place + 1, countedSize - place);
      System.arraycopy(counts, place, counts, place + 1, countedSize - place);
      counted[place] = code;
      counts[place] = times;
      countedSize++;
    }
  }

  /** Where a measure is, or would be. */
  private int placeOf(byte code) {
    int place = 0;
    while (place < countedSize && counted[place] < code) {
      place++;
    }
    return place;
  }

  public void add(Figures other) {
    for (int i = 0; i < other.countedSize; i++) {
      addCount(other.counted[i], other.counts[i]);
    }
    for (int i = 0; i < other.measured.length; i++) {
      at(other.measured[i]).add(other.distributions[i]);
    }
  }

  public long count(Measure measure) {
    int place = placeOf((byte) measure.code());
    return place < countedSize && counted[place] == measure.code() ? counts[place] : 0;
  }

  /** Hands over what is counted and not zero, in the order of the measures' codes. */
  void eachCount(ObjLongConsumer<Measure> reader) {
    for (int i = 0; i < countedSize; i++) {
      if (counts[i] != 0) {
        reader.accept(Measure.ofCode(counted[i]), counts[i]);
      }
    }
  }

  /** The distribution, which may be empty: what is added to it belongs to these figures. */
  public Distribution distribution(Measure measure, Precision precision) {
    return at(place(measure, precision));
  }

  private Distribution at(byte place) {
    int found = measured(place);
    if (found >= 0) {
      return distributions[found];
    }
    int last = measured.length;
    measured = Arrays.copyOf(measured, last + 1);
    distributions = Arrays.copyOf(distributions, last + 1);
    measured[last] = place;
    distributions[last] = new Distribution();
    return distributions[last];
  }

  private int measured(byte place) {
    for (int i = 0; i < measured.length; i++) {
      if (measured[i] == place) {
        return i;
      }
    }
    return -1;
  }

  boolean isMeasured(Measure measure, Precision precision) {
    int found = measured(place(measure, precision));
    return found >= 0 && !distributions[found].isZero();
  }

  public boolean isZero() {
    for (int i = 0; i < countedSize; i++) {
      if (counts[i] != 0) {
        return false;
      }
    }
    for (Distribution distribution : distributions) {
      if (!distribution.isZero()) {
        return false;
      }
    }
    return true;
  }

  private static byte place(Measure measure, Precision precision) {
    return (byte) (measure.code() * PRECISIONS + PackedSamples.code(precision));
  }
}
