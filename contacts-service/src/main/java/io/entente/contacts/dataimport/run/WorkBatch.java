package io.entente.contacts.dataimport.run;

import io.entente.contacts.dataimport.run.MatchPeople.Matches;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Works a batch of rows, with a number of statements that does not grow with it. What became of
 * each row, and how far the run is, stands in the same transaction: no row is worked twice.
 */
@Singleton
final class WorkBatch {
  private final MatchPeople match;
  private final WritePeople write;
  private final RowStore rows;
  private final DryKeyStore dryKeys;
  private final RunStore runs;
  private final Transactions transactions;
  private final Clock clock;

  WorkBatch(
      MatchPeople match,
      WritePeople write,
      RowStore rows,
      DryKeyStore dryKeys,
      RunStore runs,
      Transactions transactions,
      Clock clock) {
    this.match = match;
    this.write = write;
    this.rows = rows;
    this.dryKeys = dryKeys;
    this.runs = runs;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Thrown if the run was taken over, or ended by somebody. */
  static final class RunLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private RunLost() {
      super("The run is no longer held", null, false, false);
    }
  }

  /**
   * Rows that are worked together.
   *
   * @param workedTo the last of them
   * @param bytesRead of the file by then
   */
  record Batch(List<Person> people, List<RowResult> refused, long workedTo, long bytesRead) {}

  /**
   * @throws RunLost if the run is no longer the holder's; then nothing was done
   */
  void work(RunTask task, Batch batch) {
    transactions.writing(() -> {
      if (!runs.isHeld(task)) {
        throw new RunLost();
      }
      Matches matches = match.match(task, batch.people());
      List<RowResult> results = new ArrayList<>(batch.refused());
      results.addAll(matches.refused());
      results.addAll(write.write(task, matches.matched()));
      rows.add(task, results);
      if (task.dry()) {
        dryKeys.add(task, matches.proven());
      }
      runs.advance(
          task,
          batch.workedTo(),
          batch.bytesRead(),
          Counts.of(results),
          clock.instant().truncatedTo(ChronoUnit.MICROS));
    });
  }
}
