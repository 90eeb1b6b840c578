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

/**
 * Works runs, one at a time and of each workspace one at a time. A long one lets others have their
 * turn; one whose process died is taken over from where it was.
 */
@Singleton
final class WorkImports {
  private static final Duration TURN = Duration.ofSeconds(20);
  private static final Duration LATER = Duration.ofSeconds(1);

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
    }
  }

  private void end(RunTask task, RunState state, @Nullable String failure) {
    runs.end(task.workspaceId(), task.id(), state, failure, now());
    dryKeys.delete(task.workspaceId(), task.id());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
