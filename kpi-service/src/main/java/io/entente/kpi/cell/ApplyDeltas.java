package io.entente.kpi.cell;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds what a batch changes to the cells, in the running transaction. A cell that comes to nothing
 * is deleted, as one that never was, so that a count from scratch has the same rows.
 */
@Singleton
public final class ApplyDeltas {
  /**
   * Bounds the memory: a cell of a busy month has some ten kilobytes, and the driver takes buffers
   * of a megabyte for what is longer than 128 kilobytes.
   */
  private static final int CELLS_AT_ONCE = 750;

  private final CellStore cells;

  ApplyDeltas(CellStore cells) {
    this.cells = cells;
  }

  /**
   * @throws IllegalStateException if a cell would fall below zero: it was not the sum of its facts
   */
  public void apply(CellDeltas deltas) {
    List<Map.Entry<CellKey, Figures>> sorted = List.copyOf(deltas.sorted().entrySet());
    for (int from = 0; from < sorted.size(); from += CELLS_AT_ONCE) {
      add(sorted.subList(from, Math.min(from + CELLS_AT_ONCE, sorted.size())));
    }
  }

  /** Adds cells of which none is there yet. */
  public void insert(Map<CellKey, Figures> fresh) {
    cells.insert(fresh);
  }

  private void add(List<Map.Entry<CellKey, Figures>> deltas) {
    Map<CellKey, Figures> before = cells.lock(deltas.stream().map(Map.Entry::getKey).toList());
    Map<CellKey, Figures> fresh = new LinkedHashMap<>();
    Map<CellKey, Figures> changed = new LinkedHashMap<>();
    List<CellKey> gone = new ArrayList<>();
    for (Map.Entry<CellKey, Figures> delta : deltas) {
      Figures figures = before.get(delta.getKey());
      if (figures == null) {
        fresh.put(delta.getKey(), delta.getValue());
      } else {
        figures.add(delta.getValue());
        if (figures.isZero()) {
          gone.add(delta.getKey());
        } else {
          changed.put(delta.getKey(), figures);
        }
      }
    }
    cells.insert(fresh);
    cells.update(changed);
    cells.delete(gone);
  }
}
