package io.entente.contacts.dataimport.run;

import io.entente.contacts.dataimport.ImportStore;
import io.entente.contacts.dataimport.StoredImport;
import io.entente.events.Ids;
import io.entente.rest.Conflict;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Has a file gone through by its mapping of now; and ends that. */
@Singleton
final class AskRun {
  /** Runs of one file. */
  static final int MOST = 100;

  private final ImportStore imports;
  private final RunStore runs;
  private final ImportSignal signal;
  private final Transactions transactions;
  private final Clock clock;

  AskRun(
      ImportStore imports,
      RunStore runs,
      ImportSignal signal,
      Transactions transactions,
      Clock clock) {
    this.imports = imports;
    this.runs = runs;
    this.signal = signal;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @throws Conflict while a run of the file is under way, or where it is outdated
   * @throws InvalidRequest if no column says anything
   */
  Run ask(UUID workspaceId, UUID importId, boolean dry) {
    return transactions.write(() -> {
      StoredImport file =
          imports.lock(workspaceId, importId).orElseThrow(() -> new NotFound("import")).usable();
      if (file.mapping().columns().isEmpty()) {
        throw new InvalidRequest("", "needs a mapping: none of its columns says anything yet");
      }
      List<Run> before = runs.ofImport(workspaceId, importId, MOST);
      checkIdle(before);
      if (before.size() == MOST) {
        throw new Conflict("too_many", "The file was gone through " + MOST + " times.");
      }
      UUID id = Ids.next();
      runs.insert(workspaceId, id, file, dry, clock.instant().truncatedTo(ChronoUnit.MICROS));
      transactions.afterCommit(signal::raise);
      return runs.find(workspaceId, importId, id).orElseThrow(() -> new NotFound("run"));
    });
  }

  /**
   * Has a run that failed, or was cancelled, go on behind the last row that is done.
   *
   * @throws Conflict if it did neither, was a dry one, or another run of the file is under way
   */
  Run resume(UUID workspaceId, UUID importId, UUID id) {
    return transactions.write(() -> {
      StoredImport file =
          imports.lock(workspaceId, importId).orElseThrow(() -> new NotFound("run"));
      if (runs.find(workspaceId, importId, id).isEmpty()) {
        throw new NotFound("run");
      }
      file.usable();
      checkIdle(runs.ofImport(workspaceId, importId, MOST));
      if (!runs.resume(workspaceId, id, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
        throw new Conflict("not_resumable", "The run is done, or a dry one: ask for another.");
      }
      transactions.afterCommit(signal::raise);
      return runs.find(workspaceId, importId, id).orElseThrow(() -> new NotFound("run"));
    });
  }

  private static void checkIdle(List<Run> runs) {
    if (runs.stream().anyMatch(run -> !run.state().isOver())) {
      throw new Conflict("under_way", "A run of the file is under way.");
    }
  }

  /** Ends a run; what it did by then stays. One that is over stays as it is. */
  Run cancel(UUID workspaceId, UUID importId, UUID id) {
    return transactions.write(() -> {
      if (runs.find(workspaceId, importId, id).isEmpty()) {
        throw new NotFound("run");
      }
      runs.end(
          workspaceId,
          id,
          RunState.CANCELLED,
          null,
          clock.instant().truncatedTo(ChronoUnit.MICROS));
      return runs.find(workspaceId, importId, id).orElseThrow(() -> new NotFound("run"));
    });
  }
}
