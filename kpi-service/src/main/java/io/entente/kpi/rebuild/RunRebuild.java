package io.entente.kpi.rebuild;

import io.entente.kpi.generation.Generation;
import io.entente.kpi.generation.Generations;
import io.entente.kpi.log.CycleLog;
import io.entente.kpi.log.CycleLogs;
import io.entente.kpi.touch.MendWaits;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Carries a task out: takes the facts in beside the current counting, counts the cells, catches up
 * with what came meanwhile, swaps, mends what is kept beside, and deletes what was shown before.
 */
@Singleton
final class RunRebuild {
  private final Stages stages;
  private final TaskSteps steps;
  private final Generations generations;
  private final CycleLogs logs;
  private final RebuildStore rebuilds;

  /** In their order. */
  @Singleton
  record Stages(LoadFacts load, CountCells count, Swap swap, MendWaits mend, SweepStore sweep) {}

  RunRebuild(
      Stages stages,
      TaskSteps steps,
      Generations generations,
      CycleLogs logs,
      RebuildStore rebuilds) {
    this.stages = stages;
    this.steps = steps;
    this.generations = generations;
    this.logs = logs;
    this.rebuilds = rebuilds;
  }

  /**
   * @param target the counting that the task makes
   */
  void run(Task task, Generation target) {
    if (task.state() != State.SWEEPING) {
      try (CycleLog log = logs.open()) {
        stages.load().load(task, target, log);
        stages.count().count(task, target);
        stages.swap().swap(task, target, log);
      }
    }
    Generation current = generations.current(task.workspaceId());
    stages.mend().mend(current, step -> steps.run(task, step));
    sweep(task, 0, current.number() - 1);
    steps.run(task, () -> rebuilds.turnTo(task, State.DONE));
  }

  /** Deletes what the task and its attempts before have counted and is not shown. */
  void discard(Task task) {
    sweep(task, current(task) + 1, task.generation());
  }

  private int current(Task task) {
    return generations.current(task.workspaceId()).number();
  }

  private void sweep(Task task, int first, int last) {
    for (String table : SweepStore.TABLES) {
      AtomicBoolean more = new AtomicBoolean(true);
      while (more.get()) {
        steps.run(
            task, () -> more.set(stages.sweep().delete(table, task.workspaceId(), first, last)));
      }
    }
  }
}
