package io.entente.kpi.cell;

import io.entente.events.Precision;
import io.entente.kpi.figure.Distribution;
import io.entente.kpi.figure.KpiClock;
import io.entente.kpi.figure.PackedReader;
import io.entente.kpi.figure.PackedWriter;
import io.entente.kpi.sample.Measure;
import io.entente.kpi.sample.PackedSamples;
import io.entente.sql.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Figures as columns: the counts; a distribution for each measure of lengths that are told to the
 * second; and one column for the rare lengths that are told more coarsely. Equal figures have equal
 * columns.
 */
public final class PackedFigures {
  private static final String COUNTS = "counts";
  private static final String COARSE_LENGTHS = "coarse";

  /** In the order of {@link #pack}. */
  public static final List<String> COLUMNS =
      List.of(
          COUNTS,
          "response",
          "first_response",
          "first_resolution",
          "resolution",
          "handling",
          COARSE_LENGTHS);

  private static final List<Measure> LENGTHS =
      Arrays.stream(Measure.values()).filter(Measure::isLength).toList();
  private static final List<Precision> COARSE = List.of(Precision.MINUTE, Precision.DAY);
  private static final int PRECISION_CODES = 4;

  private PackedFigures() {}

  /**
   * The values of the columns.
   *
   * @throws IllegalStateException if a count is below zero
   */
  public static List<byte @Nullable []> pack(Figures figures) {
    List<byte @Nullable []> columns = new ArrayList<>();
    columns.add(orNull(counts(figures)));
    for (Measure measure : LENGTHS) {
      columns.add(exact(figures, measure));
    }
    columns.add(orNull(coarse(figures)));
    return columns;
  }

  private static byte @Nullable [] exact(Figures figures, Measure measure) {
    if (!figures.isMeasured(measure, Precision.INSTANT)) {
      return null;
    }
    PackedWriter out = new PackedWriter();
    figures.distribution(measure, Precision.INSTANT).write(out);
    return out.bytes();
  }

  private static byte @Nullable [] orNull(PackedWriter out) {
    return out.isEmpty() ? null : out.bytes();
  }

  private static PackedWriter counts(Figures figures) {
    PackedWriter out = new PackedWriter();
    figures.eachCount((measure, count) -> out.number(measure.code()).number(count));
    return out;
  }

  private static PackedWriter coarse(Figures figures) {
    PackedWriter out = new PackedWriter();
    for (Measure measure : LENGTHS) {
      for (Precision precision : COARSE) {
        if (figures.isMeasured(measure, precision)) {
          out.number((long) measure.code() * PRECISION_CODES + PackedSamples.code(precision));
          figures.distribution(measure, precision).write(out);
        }
      }
    }
    return out;
  }

  public static Figures unpack(Row row) throws SQLException {
    Figures figures = new Figures();
    add(row, COLUMNS, figures, (sum, in) -> sum.add(Distribution.read(in)));
    return figures;
  }

  /** The columns that hold what there is of some measures, in their order. */
  public static List<String> columnsOf(Set<Measure> measures) {
    Set<String> columns = new HashSet<>();
    for (Measure measure : measures) {
      if (measure.isLength()) {
        columns.add(COLUMNS.get(1 + LENGTHS.indexOf(measure)));
        columns.add(COARSE_LENGTHS);
      } else {
        columns.add(COUNTS);
      }
    }
    return COLUMNS.stream().filter(columns::contains).toList();
  }

  /**
   * Adds what a row holds, on one clock: the other one is not to be read thereafter.
   *
   * @param columns those that the row has; what the others would hold is left out
   */
  public static void add(Row row, List<String> columns, KpiClock clock, Figures figures)
      throws SQLException {
    add(row, columns, figures, (sum, in) -> sum.addOnly(clock, in));
  }

  private static void add(
      Row row, List<String> columns, Figures figures, BiConsumer<Distribution, PackedReader> adding)
      throws SQLException {
    PackedReader counts = reader(row, COUNTS, columns);
    while (counts.hasMore()) {
      figures.addCount(Measure.ofCode(counts.integer()), counts.number());
    }
    for (int i = 0; i < LENGTHS.size(); i++) {
      PackedReader in = reader(row, COLUMNS.get(1 + i), columns);
      if (in.hasMore()) {
        adding.accept(figures.distribution(LENGTHS.get(i), Precision.INSTANT), in);
      }
    }
    PackedReader coarse = reader(row, COARSE_LENGTHS, columns);
    while (coarse.hasMore()) {
      int code = coarse.integer();
      adding.accept(
          figures.distribution(
              Measure.ofCode(code / PRECISION_CODES), PackedSamples.ofCode(code % PRECISION_CODES)),
          coarse);
    }
  }

  private static PackedReader reader(Row row, String column, List<String> columns)
      throws SQLException {
    byte[] bytes = columns.contains(column) ? row.bytesOrNull(column) : null;
    return new PackedReader(bytes == null ? new byte[0] : bytes);
  }
}
