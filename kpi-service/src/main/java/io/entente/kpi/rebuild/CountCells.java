package io.entente.kpi.rebuild;

import io.entente.kpi.cell.ApplyDeltas;
import io.entente.kpi.cell.CellKey;
import io.entente.kpi.cell.Figures;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.recount.RecountCells;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

/** Counts all cells of a new counting from its samples, each written once. */
@Singleton
final class CountCells {
  private static final int CELLS_AT_ONCE = 2_000;

  private final TaskSteps steps;
  private final RecountCells recountCells;
  private final ApplyDeltas cells;

  CountCells(TaskSteps steps, RecountCells recountCells, ApplyDeltas cells) {
    this.steps = steps;
    this.recountCells = recountCells;
    this.cells = cells;
  }

  void count(Task task, Generation target) {
    recountCells.recount(target, complete -> insert(task, complete));
  }

  private void insert(Task task, SortedMap<CellKey, Figures> complete) {
    Map<CellKey, Figures> some = new LinkedHashMap<>();
    for (Map.Entry<CellKey, Figures> cell : complete.entrySet()) {
      some.put(cell.getKey(), cell.getValue());
      if (some.size() == CELLS_AT_ONCE) {
        insertAtOnce(task, some);
        some.clear();
      }
    }
    insertAtOnce(task, some);
  }

  private void insertAtOnce(Task task, Map<CellKey, Figures> some) {
    steps.run(task, 0, some.size(), () -> cells.insert(some));
  }
}
