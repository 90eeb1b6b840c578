package io.entente.contacts.dataimport.run;

import io.entente.contacts.dataimport.run.WorkBatch.RunLost;
import io.entente.contacts.dataimport.table.UnreadableTable;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works runs, one at a time and of each workspace one at a time. A long one lets others have their
 * turn; one whose process died is taken over from where it was.
 */
@Singleton
final class WorkImports {
  private static final Logger LOG = LoggerFactory.getLogger(WorkImports.class);
  private static final Duration TURN = Duration.ofSeconds(20);
  private static final Duration LATER = Duration.ofSeconds(1);

  /** Failures without a row done in between, after which a run has failed. */
  static final int ATTEMPTS = 5;

  private static final Duration AGAIN = Duration.ofSeconds(5);

  private final UUID holder = UUID.randomUUID();
  private final RunStore runs;
  private final WorkRun work;
  private final DryKeyStore dryKeys;
  private final Transactions transactions;
  private final Clock clock;

  WorkImports(
      RunStore runs, WorkRun work, DryKeyStore dryKeys, Transactions transactions, Clock clock) {
    this.runs = runs;
    this.work = work;
    this.dryKeys = dryKeys;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Works a run for a while; returns whether there was one.
   *
   * @param goesOn whether the process goes on
   */
  boolean next(BooleanSupplier goesOn) {
    Optional<RunTask> claimed = claim();
    claimed.ifPresent(task -> turn(task, goesOn));
    return claimed.isPresent();
  }

  private Optional<RunTask> claim() {
    return transactions.write(() -> {
      Optional<RunTask> task = runs.claim(holder, now());
      if (task.isPresent() && runs.hasOthers(task.get(), now())) {
        runs.release(task.get(), now().plus(LATER));
        return Optional.empty();
      }
      task.ifPresent(it -> runs.hold(it, now()));
      return task;
    });
  }

  private void turn(RunTask task, BooleanSupplier goesOn) {
    Instant end = now().plus(TURN);
    try {
      if (work.work(task, () -> goesOn.getAsBoolean() && now().isBefore(end))) {
        end(task, RunState.DONE, null);
      } else {
        runs.release(task, now());
      }
    } catch (UnreadableTable e) {
      end(task, RunState.FAILED, e.detail());
    } catch (RunLost _) {
      // Whoever ended it, or took it over, sees to the rest.
    } catch (RuntimeException e) {
      fail(task, e);
    }
  }

  /** Has it tried again a little later; what fails again and again ends. */
  private void fail(RunTask task, RuntimeException failure) {
    int attempts =
        transactions.write(() -> {
          int counted = runs.countFailure(task, now().plus(AGAIN));
          if (counted >= ATTEMPTS) {
            end(task, RunState.FAILED, reason(task));
          }
          return counted;
        });
    LOG.warn("The import run {} failed, attempt {}", task.id(), attempts, failure);
  }

  private String reason(RunTask task) {
    long workedTo =
        runs.find(task.workspaceId(), task.importId(), task.id())
            .map(Run::workedTo)
            .orElse(task.workedTo());
    return "The rows behind row "
        + workedTo
        + " could not be stored, "
        + ATTEMPTS
        + " times in a row, for a reason that is not in the file. What was stored before stays;"
        + " the run can be resumed.";
  }

  private void end(RunTask task, RunState state, @Nullable String failure) {
    runs.end(task.workspaceId(), task.id(), state, failure, now());
    dryKeys.delete(task.workspaceId(), task.id());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
