package io.entente.kpi.rebuild;

import io.entente.kpi.fact.ApplyFacts;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.generation.Generations;
import io.entente.kpi.log.CycleLog;
import io.entente.kpi.log.CycleLogs;
import jakarta.inject.Singleton;
import java.util.Map;

/** Shows a new counting in the place of the current one, with all events that this one has. */
@Singleton
final class Swap {
  /** So little is left to read while nobody else can apply events of the workspace. */
  private static final long NEAR = 2_000;

  private final TaskSteps steps;
  private final LoadFacts loadFacts;
  private final Generations generations;
  private final CycleLogs logs;
  private final RebuildStore rebuilds;

  Swap(
      TaskSteps steps,
      LoadFacts loadFacts,
      Generations generations,
      CycleLogs logs,
      RebuildStore rebuilds) {
    this.steps = steps;
    this.loadFacts = loadFacts;
    this.generations = generations;
    this.logs = logs;
    this.rebuilds = rebuilds;
  }

  void swap(Task task, Generation target, CycleLog log) {
    while (log.distanceTo(log.ends()) > NEAR) {
      loadFacts.apply(task, target, log.next(), ApplyFacts.Cells.KEPT);
    }
    Map<Integer, Long> positions = log.positions();
    steps.run(
        task,
        () -> {
          // The transaction may be run again, and reads again what it read then.
          log.seek(positions);
          generations.lock(task.workspaceId());
          log.readTo(
              logs.applied(),
              events -> loadFacts.apply(task, target, events, ApplyFacts.Cells.KEPT));
          generations.makeCurrent(target);
          rebuilds.turnTo(task, State.SWEEPING);
        });
  }
}
