package io.entente.kpi.cell;

import java.util.Comparator;
import java.util.UUID;

/**
 * Names a cell.
 *
 * @param generation which counting it belongs to
 * @param bucket number of the stretch of time, see {@link ReportingCalendar}
 * @param shard the partition of the events that it sums up: a cell has one writer
 */
public record CellKey(
    UUID workspaceId,
    int generation,
    Grain grain,
    Dimension dimension,
    UUID member,
    int bucket,
    int shard)
    implements Comparable<CellKey> {
  private static final Comparator<CellKey> ORDER =
      Comparator.comparing(CellKey::workspaceId)
          .thenComparing(CellKey::generation)
          .thenComparing(CellKey::grain)
          .thenComparing(CellKey::dimension)
          .thenComparing(CellKey::member)
          .thenComparing(CellKey::bucket)
          .thenComparing(CellKey::shard);

  /** All writers take their locks in this order. */
  @Override
  public int compareTo(CellKey other) {
    return ORDER.compare(this, other);
  }
}
