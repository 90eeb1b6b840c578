package io.entente.kpi.summary;

import io.entente.events.Precision;
import io.entente.kpi.cell.Figures;
import io.entente.kpi.definition.Definition;
import io.entente.kpi.figure.Buckets;
import io.entente.kpi.figure.Distribution;
import io.entente.kpi.figure.Histogram;
import io.entente.kpi.figure.KpiClock;
import io.entente.kpi.sample.Measure;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lengths of one measure. Mean and quantiles are null where nothing was measured: that is no
 * zero.
 *
 * @param definition in words, in the caller's language
 * @param count how many lengths mean, quantiles and bands are made of
 * @param mean exact
 * @param p50 as all quantiles, off by 1 % at most
 * @param negative lengths below zero: counted here and nowhere else
 * @param coarse lengths whose times are not known to the second, told apart
 */
@Serdeable
public record Metric(
    String id,
    String definition,
    int definitionVersion,
    String unit,
    long count,
    @Nullable Double mean,
    @Nullable Long p50,
    @Nullable Long p75,
    @Nullable Long p90,
    @Nullable Long p95,
    @Nullable Long p99,
    List<Band> bands,
    long negative,
    List<Coarse> coarse) {

  public Metric {
    bands = List.copyOf(bands);
    coarse = List.copyOf(coarse);
  }

  /**
   * How many lengths are at most so long; exact.
   *
   * @param upTo seconds
   * @param share of all; null if there are none
   */
  @Serdeable
  public record Band(long upTo, @Nullable Double share, long count) {}

  /**
   * Lengths known to the minute or to the day only.
   *
   * @param clock days have the calendar alone
   * @param unit days where the precision is day: 0 is the same day
   */
  @Serdeable
  public record Coarse(
      Precision precision,
      String clock,
      String unit,
      long count,
      @Nullable Double mean,
      @Nullable Long p50,
      @Nullable Long p75,
      @Nullable Long p90,
      @Nullable Long p95,
      @Nullable Long p99,
      long negative) {}

  static Metric of(
      Measure measure, Definition definition, Locale language, Figures figures, KpiClock clock) {
    Distribution exact = figures.distribution(measure, Precision.INSTANT);
    Histogram histogram = exact.histogram(clock);
    return new Metric(
        definition.id(),
        definition.words(language),
        definition.version(),
        "seconds",
        exact.count(),
        orNull(exact.mean(clock)),
        orNull(histogram.quantile(50)),
        orNull(histogram.quantile(75)),
        orNull(histogram.quantile(90)),
        orNull(histogram.quantile(95)),
        orNull(histogram.quantile(99)),
        bands(exact.count(), histogram),
        exact.negatives(),
        Stream.of(Precision.MINUTE, Precision.DAY)
            .map(precision -> coarse(figures.distribution(measure, precision), precision, clock))
            .filter(Objects::nonNull)
            .toList());
  }

  private static List<Band> bands(long count, Histogram histogram) {
    return Arrays.stream(Buckets.limits())
        .mapToObj(limit -> band(limit, histogram.atMost(limit), count))
        .toList();
  }

  private static Band band(long limit, long within, long count) {
    return new Band(limit, count == 0 ? null : (double) within / count, within);
  }

  private static @Nullable Coarse coarse(
      Distribution distribution, Precision precision, KpiClock asked) {
    if (distribution.isZero()) {
      return null;
    }
    boolean days = precision == Precision.DAY;
    KpiClock clock = days ? KpiClock.CALENDAR : asked;
    // Of samples only the clock asked for is filled; days are the same on both.
    Histogram histogram = distribution.histogram(asked);
    return new Coarse(
        precision,
        clock.json(),
        days ? "days" : "seconds",
        distribution.count(),
        orNull(distribution.mean(asked)),
        orNull(histogram.quantile(50)),
        orNull(histogram.quantile(75)),
        orNull(histogram.quantile(90)),
        orNull(histogram.quantile(95)),
        orNull(histogram.quantile(99)),
        distribution.negatives());
  }

  private static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private static @Nullable Long orNull(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }
}
