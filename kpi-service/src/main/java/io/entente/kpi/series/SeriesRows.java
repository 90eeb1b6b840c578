package io.entente.kpi.series;

import io.entente.kpi.metric.Value;
import io.entente.kpi.question.Provenance;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures over time as rows: of each line its total, and a row for each part of the time. */
@Introspected
record SeriesRows(
    Provenance provenance,
    String interval,
    @Nullable String by,
    List<Total> totals,
    List<Part> parts) {

  @Introspected
  record Total(String metric, String kind, @Nullable String member, Value value) {}

  @Introspected
  record Part(Instant start, String metric, String kind, @Nullable String member, Value value) {}

  static SeriesRows of(Series series) {
    List<Total> totals = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    for (Series.Line line : series.lines()) {
      totals.add(new Total(line.metric(), line.kind(), line.member(), line.total()));
      for (int i = 0; i < line.values().size(); i++) {
        parts.add(
            new Part(
                series.starts().get(i),
                line.metric(),
                line.kind(),
                line.member(),
                line.values().get(i)));
      }
    }
    return new SeriesRows(series.provenance(), series.interval(), series.by(), totals, parts);
  }
}
