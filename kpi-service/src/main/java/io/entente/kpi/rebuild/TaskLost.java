package io.entente.kpi.rebuild;

/** Another worker has taken over; what this one was about to write is rolled back. */
final class TaskLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TaskLost(Task task) {
    super("Rebuild " + task.id() + " is in other hands");
  }
}
