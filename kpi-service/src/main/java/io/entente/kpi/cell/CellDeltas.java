package io.entente.kpi.cell;

import io.entente.kpi.sample.Sample;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What a batch changes in the cells, summed up before anything is written. */
public final class CellDeltas {
  private final Map<CellKey, Figures> deltas = new HashMap<>();

  /**
   * Adds a sample to each cell that it belongs to, or takes it back.
   *
   * @param dimensions of which the counting has cells
   * @param sign 1 or -1
   */
  public void add(
      Origin origin,
      ReportingCalendar calendar,
      Set<Dimension> dimensions,
      Sample sample,
      int sign) {
    if (!sample.family().isInCells()) {
      return;
    }
    Map<Grain, Integer> buckets = new EnumMap<>(Grain.class);
    for (Grain grain : Grain.values()) {
      buckets.put(grain, calendar.bucket(grain, sample.anchor()));
    }
    for (Dimension dimension : dimensions) {
      UUID member = dimension.member(origin, sample);
      if (member != null) {
        for (Grain grain : dimension.grains()) {
          add(origin, grain, buckets.getOrDefault(grain, 0), dimension, member, sample, sign);
        }
      }
    }
  }

  private void add(
      Origin origin,
      Grain grain,
      int bucket,
      Dimension dimension,
      UUID member,
      Sample sample,
      int sign) {
    CellKey key =
        new CellKey(
            origin.workspaceId(),
            origin.generation(),
            grain,
            dimension,
            member,
            bucket,
            origin.shard());
    deltas.computeIfAbsent(key, _ -> new Figures()).add(sample, sign);
  }

  /** The changes in the order in which all writers take their locks; those of nothing left out. */
  public SortedMap<CellKey, Figures> sorted() {
    SortedMap<CellKey, Figures> sorted = new TreeMap<>(deltas);
    sorted.values().removeIf(Figures::isZero);
    return sorted;
  }

  /**
   * Takes out the cells whose buckets end at or before a moment, as {@link #sorted} would.
   *
   * @param ended {@link Instant#MAX} for all
   */
  public SortedMap<CellKey, Figures> takeEnded(Instant ended, ReportingCalendar calendar) {
    SortedMap<CellKey, Figures> taken = new TreeMap<>();
    deltas
        .entrySet()
        .removeIf(cell -> {
          CellKey key = cell.getKey();
          boolean over = !calendar.start(key.grain(), key.bucket() + 1).isAfter(ended);
          if (over && !cell.getValue().isZero()) {
            taken.put(key, cell.getValue());
          }
          return over;
        });
    return taken;
  }
}
