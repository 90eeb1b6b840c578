package io.entente.kpi.rebuild;

import io.entente.kpi.generation.Generation;
import io.entente.kpi.generation.Generations;
import io.entente.sql.Transactions;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for tasks and carries them out, one at a time in this process. A task whose worker has gone
 * is begun again, in a counting of its own.
 */
@Singleton
@Requires(property = "entente.workers", notEquals = "false")
final class RebuildWorker {
  private static final Logger LOG = LoggerFactory.getLogger(RebuildWorker.class);
  private static final int MOST_ATTEMPTS = 5;
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Transactions transactions;
  private final RebuildStore rebuilds;
  private final Generations generations;
  private final RunRebuild runRebuild;
  private final UUID holder = UUID.randomUUID();

  private record Begun(Task task, Generation target, long attempt) {}

  RebuildWorker(
      Transactions transactions,
      RebuildStore rebuilds,
      Generations generations,
      RunRebuild runRebuild) {
    this.transactions = transactions;
    this.rebuilds = rebuilds;
    this.generations = generations;
    this.runRebuild = runRebuild;
  }

  @Scheduled(fixedDelay = "1s")
  void work() {
    try {
      Optional<Begun> begun = begin();
      while (begun.isPresent()) {
        run(begun.get());
        begun = begin();
      }
    } catch (RuntimeException e) {
      LOG.debug("Tasks can't be looked for now, and will be", e);
    }
  }

  private Optional<Begun> begin() {
    return transactions.write(() -> rebuilds.next(holder).map(this::begin));
  }

  private Begun begin(Task found) {
    if (found.state() == State.SWEEPING) {
      return new Begun(found, generations.current(found.workspaceId()), rebuilds.begin(found));
    }
    Generation target = generations.begin(found.workspaceId());
    Task task =
        new Task(
            found.workspaceId(),
            found.id(),
            found.source(),
            State.RUNNING,
            target.number(),
            holder);
    return new Begun(task, target, rebuilds.begin(task));
  }

  private void run(Begun begun) {
    Task task = begun.task();
    try {
      runRebuild.run(task, begun.target());
      LOG.info("Rebuild {} of workspace {} is done", task.id(), task.workspaceId());
    } catch (TaskLost e) {
      LOG.warn("{}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.warn("Rebuild {} did not get through, attempt {}", task.id(), begun.attempt(), e);
      discard(task);
      giveBack(begun, e.getClass().getSimpleName());
    }
  }

  /** Without it, the half of a counting would stay until a rebuild gets through. */
  private void discard(Task task) {
    try {
      runRebuild.discard(task);
    } catch (RuntimeException e) {
      LOG.warn("What rebuild {} has counted stays until the next one", task.id(), e);
    }
  }

  private void giveBack(Begun begun, String failure) {
    transactions.writing(() -> {
      if (begun.attempt() >= MOST_ATTEMPTS) {
        rebuilds.turnTo(begun.task(), State.FAILED);
      }
      rebuilds.putBack(begun.task(), failure, PAUSE);
    });
  }
}
