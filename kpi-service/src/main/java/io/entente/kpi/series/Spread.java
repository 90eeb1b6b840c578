package io.entente.kpi.series;

import io.entente.kpi.figure.Histogram;
import io.entente.kpi.metric.Value;
import io.entente.kpi.question.Provenance;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * How the lengths of a metric spread.
 *
 * @param bins one after the other, without those that hold nothing; each count is exact
 */
@Serdeable
public record Spread(Provenance provenance, String metric, Value total, List<Bin> bins) {
  public Spread {
    bins = List.copyOf(bins);
  }

  /** Lengths of {@code from} to {@code upTo} seconds, both included. */
  @Serdeable
  public record Bin(long from, long upTo, long count) {
    static Bin of(Histogram.Bin bin) {
      return new Bin(bin.lowest(), bin.highest(), bin.count());
    }
  }
}
