package io.entente.kpi.cell;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Adds what a batch changes to the cells, in the running transaction. A cell that comes to nothing
 * is deleted, as one that never was, so that a count from scratch has the same rows.
 */
@Singleton
public final class ApplyDeltas {
  /** Bounds the memory: a cell of a busy month has some ten kilobytes. */
  private static final int CELLS_AT_ONCE = 1_000;

  private final CellStore cells;

  ApplyDeltas(CellStore cells) {
    this.cells = cells;
  }

  /**
   * @throws IllegalStateException if a cell would fall below zero: it was not the sum of its facts
   */
  public void apply(CellDeltas deltas) {
    SortedMap<CellKey, Figures> sorted = deltas.sorted();
    List<CellKey> keys = new ArrayList<>(sorted.keySet());
    for (int from = 0; from < keys.size(); from += CELLS_AT_ONCE) {
      apply(keys.subList(from, Math.min(from + CELLS_AT_ONCE, keys.size())), sorted);
    }
  }

  private void apply(List<CellKey> keys, Map<CellKey, Figures> deltas) {
    Map<CellKey, Figures> before = cells.lock(keys);
    Map<CellKey, Figures> after = new LinkedHashMap<>();
    List<CellKey> gone = new ArrayList<>();
    for (CellKey key : keys) {
      Figures figures = before.getOrDefault(key, new Figures());
      figures.add(deltas.get(key));
      if (figures.isZero()) {
        gone.add(key);
      } else {
        after.put(key, figures);
      }
    }
    cells.save(after);
    cells.delete(gone);
  }
}
