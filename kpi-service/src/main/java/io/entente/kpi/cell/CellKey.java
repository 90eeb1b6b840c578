package io.entente.kpi.cell;

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
  /** All writers take their locks in this order. */
  @Override
  public int compareTo(CellKey other) {
    int order = workspaceId.compareTo(other.workspaceId);
    order = order != 0 ? order : Integer.compare(generation, other.generation);
    order = order != 0 ? order : grain.compareTo(other.grain);
    order = order != 0 ? order : dimension.compareTo(other.dimension);
    order = order != 0 ? order : member.compareTo(other.member);
    order = order != 0 ? order : Integer.compare(bucket, other.bucket);
    return order != 0 ? order : Integer.compare(shard, other.shard);
  }
}
