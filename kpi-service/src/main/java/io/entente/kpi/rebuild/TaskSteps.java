package io.entente.kpi.rebuild;

import io.entente.sql.Transactions;
import jakarta.inject.Singleton;

/** Runs what is done for a task in transactions that only the task's holder can commit. */
@Singleton
final class TaskSteps {
  private final Transactions transactions;
  private final RebuildStore rebuilds;

  TaskSteps(Transactions transactions, RebuildStore rebuilds) {
    this.transactions = transactions;
    this.rebuilds = rebuilds;
  }

  /**
   * @param facts how many the step takes in
   * @param cells how many it counts
   * @throws TaskLost if another worker has the task
   */
  void run(Task task, long facts, long cells, Runnable work) {
    transactions.writing(() -> {
      rebuilds.hold(task, facts, cells);
      work.run();
    });
  }

  void run(Task task, Runnable work) {
    run(task, 0, 0, work);
  }
}
