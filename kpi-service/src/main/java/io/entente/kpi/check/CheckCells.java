package io.entente.kpi.check;

import io.entente.kpi.cell.CellKey;
import io.entente.kpi.cell.Figures;
import io.entente.kpi.cell.PackedFigures;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.recount.RecountCells;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Compares each cell, byte by byte, with one counted from the facts' samples. */
@Singleton
final class CheckCells {
  private static final int CELLS_AT_ONCE = 1_000;

  private final RecountCells recountCells;
  private final StoredCellStore stored;

  CheckCells(RecountCells recountCells, StoredCellStore stored) {
    this.recountCells = recountCells;
    this.stored = stored;
  }

  /**
   * Runs in a snapshot.
   *
   * @return how many cells the facts make
   */
  long check(Generation generation, Differences differences) {
    long[] counted = {0, 0};
    recountCells.recount(
        generation,
        complete -> {
          counted[0] += complete.size();
          counted[1] += compare(generation, complete, differences);
        });
    long superfluous = stored.count(generation) - counted[1];
    if (superfluous > 0) {
      differences.add(
          Difference.Kind.CELLS_WITHOUT_FACTS,
          "generation " + generation.number(),
          superfluous + " cells that no fact makes",
          superfluous);
    }
    return counted[0];
  }

  /** How many of the cells are stored, as they should be or not. */
  private long compare(
      Generation generation, SortedMap<CellKey, Figures> cells, Differences differences) {
    long found = 0;
    List<CellKey> keys = List.copyOf(cells.keySet());
    for (int from = 0; from < keys.size(); from += CELLS_AT_ONCE) {
      List<CellKey> some = keys.subList(from, Math.min(from + CELLS_AT_ONCE, keys.size()));
      Map<CellKey, List<byte @Nullable []>> columns = stored.find(generation, some);
      found += columns.size();
      for (CellKey key : some) {
        compare(
            key,
            PackedFigures.pack(cells.getOrDefault(key, new Figures())),
            columns.get(key),
            differences);
      }
    }
    return found;
  }

  static void compare(
      CellKey key,
      List<byte @Nullable []> expected,
      @Nullable List<byte @Nullable []> found,
      Differences differences) {
    if (found == null) {
      differences.add(Difference.Kind.CELL_MISSING, key, "is not stored");
      return;
    }
    List<String> different = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      if (!Arrays.equals(expected.get(i), found.get(i))) {
        different.add(PackedFigures.COLUMNS.get(i));
      }
    }
    if (!different.isEmpty()) {
      differences.add(
          Difference.Kind.CELL_DIFFERENT, key, "differs in " + String.join(", ", different));
    }
  }
}
