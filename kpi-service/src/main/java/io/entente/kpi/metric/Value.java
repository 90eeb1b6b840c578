package io.entente.kpi.metric;

import io.entente.events.Precision;
import io.entente.kpi.cell.Figures;
import io.entente.kpi.figure.Distribution;
import io.entente.kpi.figure.Histogram;
import io.entente.kpi.figure.KpiClock;
import io.entente.kpi.sample.Measure;
import io.micronaut.serde.annotation.Serdeable;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a metric comes to.
 *
 * @param value the mean of lengths in seconds, a number, a share from 0 to 1; null where there is
 *     nothing to tell: that is no zero
 * @param count what it is made of: lengths, things, all that a share is of
 * @param part what is above the line of a share or a mean; null of others
 * @param p50 as all quantiles of lengths off by 1 % at most; null of others
 * @param negative lengths below zero, counted here and nowhere else
 * @param coarse lengths known to the minute or the day only, in no mean and no quantile
 */
@Serdeable
public record Value(
    @Nullable Double value,
    long count,
    @Nullable Long part,
    @Nullable Long p50,
    @Nullable Long p75,
    @Nullable Long p90,
    @Nullable Long p95,
    @Nullable Long p99,
    long negative,
    long coarse) {

  public static Value of(Kpi kpi, Basis basis, KpiClock clock) {
    Figures plain = basis.plain();
    return switch (kpi.kind()) {
      case LENGTH -> length(kpi.part(), plain, clock);
      case COUNT -> number(plain.count(kpi.part()));
      case SETTLED_SHARE, FOLLOWED_SHARE ->
          ratio(basis.settled().count(kpi.part()), basis.settled().count(kpi.whole()));
      case ATTAINMENT -> {
        long met = plain.count(kpi.part());
        long breached =
            plain.count(Measure.breached(kpi.part()))
                + basis.open().count(Measure.open(kpi.part()));
        yield ratio(met, met + breached);
      }
      case MEAN -> ratio(plain.count(kpi.part()), plain.count(kpi.whole()));
      case BALANCE -> number(plain.count(kpi.part()) - plain.count(kpi.whole()));
    };
  }

  private static Value number(long count) {
    return new Value((double) count, count, null, null, null, null, null, null, 0, 0);
  }

  private static Value ratio(long part, long whole) {
    Double value = whole == 0 ? null : (double) part / whole;
    return new Value(value, whole, part, null, null, null, null, null, 0, 0);
  }

  private static Value length(Measure measure, Figures figures, KpiClock clock) {
    Distribution exact = figures.distribution(measure, Precision.INSTANT);
    Distribution minutes = figures.distribution(measure, Precision.MINUTE);
    Distribution days = figures.distribution(measure, Precision.DAY);
    Histogram histogram = exact.histogram(clock);
    return new Value(
        orNull(exact.mean(clock)),
        exact.count(),
        null,
        orNull(histogram.quantile(50)),
        orNull(histogram.quantile(75)),
        orNull(histogram.quantile(90)),
        orNull(histogram.quantile(95)),
        orNull(histogram.quantile(99)),
        exact.negatives() + minutes.negatives() + days.negatives(),
        minutes.count() + days.count());
  }

  private static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private static @Nullable Long orNull(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }
}
