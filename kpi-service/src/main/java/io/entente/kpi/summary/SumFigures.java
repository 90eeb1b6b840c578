package io.entente.kpi.summary;

import io.entente.kpi.cell.Dimension;
import io.entente.kpi.cell.Figures;
import io.entente.kpi.generation.Generation;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * Sums up what a question asks for. What filters one dimension at most is read from cells, and at
 * the ends of the stretch, within an hour, from samples; any other combination from samples alone.
 * All ways come to the same.
 */
@Singleton
final class SumFigures {
  private final CellSumStore cells;
  private final SampleSumStore samples;

  SumFigures(CellSumStore cells, SampleSumStore samples) {
    this.cells = cells;
    this.samples = samples;
  }

  Figures sum(Generation generation, SummaryQuery query) {
    Filters filters = query.filters();
    if (filters.dimensions() > 1) {
      return samples.sum(generation, List.of(query.stretch()), filters, query.clock());
    }
    Cover cover = Cover.of(query.stretch(), generation.calendar());
    Figures sum = samples.sum(generation, cover.rests(), filters, query.clock());
    sum.add(cells.sum(generation, dimension(filters), members(filters), cover.buckets()));
    return sum;
  }

  private static Dimension dimension(Filters filters) {
    if (!filters.channel().isEmpty()) {
      return Dimension.CHANNEL;
    }
    if (!filters.connection().isEmpty()) {
      return Dimension.CONNECTION;
    }
    return filters.agent().isEmpty() ? Dimension.TOTAL : Dimension.AGENT;
  }

  private static List<UUID> members(Filters filters) {
    return switch (dimension(filters)) {
      case TOTAL -> List.of(Dimension.NOBODY);
      case CHANNEL -> filters.channel().stream().map(Dimension::member).toList();
      case CONNECTION -> filters.connection();
      case AGENT -> filters.agent();
    };
  }
}
