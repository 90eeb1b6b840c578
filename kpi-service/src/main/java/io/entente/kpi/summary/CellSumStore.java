package io.entente.kpi.summary;

import io.entente.kpi.cell.Dimension;
import io.entente.kpi.cell.Figures;
import io.entente.kpi.cell.PackedFigures;
import io.entente.kpi.generation.Generation;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Sums over the table {@code cell}. */
@Singleton
final class CellSumStore {
  private static final String SELECT =
      "select %s from cell where workspace_id = ? and generation = ?"
          .formatted(String.join(", ", PackedFigures.COLUMNS));

  private final Sql sql;

  CellSumStore(Sql sql) {
    this.sql = sql;
  }

  /** What the members' cells of these buckets come to. */
  Figures sum(
      Generation generation, Dimension dimension, List<UUID> members, List<Cover.Buckets> cover) {
    Figures sum = new Figures();
    if (cover.isEmpty()) {
      return sum;
    }
    List<Condition> ranges =
        cover.stream()
            .map(buckets ->
                new Condition()
                    .and("grain = ? and dimension = ?", buckets.grain().code(), dimension.code())
                    .andIn("member", members)
                    .and("bucket >= ? and bucket < ?", buckets.first(), buckets.end()))
            .toList();
    Condition condition = new Condition().andAny(ranges);
    sql.each(
        SELECT + condition.text(),
        PackedFigures::unpack,
        sum::add,
        condition.parametersAfter(generation.workspaceId(), generation.number()));
    return sum;
  }
}
