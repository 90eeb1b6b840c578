package io.entente.contacts.dataimport.run;

import io.entente.contacts.dataimport.ChunkStore;
import io.entente.contacts.dataimport.ImportStore;
import io.entente.rest.Conflict;
import io.entente.rest.NotFound;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Forgets files with their runs: when somebody asks, and 30 days after they were sent. Of one that
 * may tell of somebody who was erased the content goes at once, so that it is still said why.
 */
@Singleton
final class ForgetImports {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final Duration EVERY = Duration.ofMinutes(10);
  private static final int AT_ONCE = 20;

  private final ImportStore imports;
  private final ChunkStore chunks;
  private final RunStore runs;
  private final RowStore rows;
  private final DryKeyStore dryKeys;
  private final Clock clock;
  private Instant swept = Instant.EPOCH;

  ForgetImports(
      ImportStore imports,
      ChunkStore chunks,
      RunStore runs,
      RowStore rows,
      DryKeyStore dryKeys,
      Clock clock) {
    this.imports = imports;
    this.chunks = chunks;
    this.runs = runs;
    this.rows = rows;
    this.dryKeys = dryKeys;
    this.clock = clock;
  }

  /**
   * @throws NotFound if there is none
   * @throws Conflict while a run of it is under way
   */
  void forget(UUID workspaceId, UUID id) {
    if (imports.find(workspaceId, id).isEmpty()) {
      throw new NotFound("import");
    }
    List<Run> known = runs.ofImport(workspaceId, id, AskRun.MOST);
    if (known.stream().anyMatch(run -> !run.state().isOver())) {
      throw new Conflict("under_way", "A run of the file is under way.");
    }
    delete(workspaceId, id);
  }

  /** Forgets those that are outdated, and those that are too old: one call in ten minutes does. */
  void sweep() {
    for (ImportStore.Key outdated : imports.outdated(AT_ONCE)) {
      forgetRows(outdated.workspaceId(), outdated.id());
      chunks.delete(outdated.workspaceId(), outdated.id());
      imports.empty(outdated.workspaceId(), outdated.id());
    }
    Instant now = clock.instant();
    if (now.isBefore(swept.plus(EVERY))) {
      return;
    }
    for (ImportStore.Key old : imports.old(now.minus(KEPT), AT_ONCE)) {
      delete(old.workspaceId(), old.id());
    }
    swept = now;
  }

  /** The file itself last: whatever breaks off in between is found again by it. */
  private void delete(UUID workspaceId, UUID id) {
    forgetRows(workspaceId, id);
    runs.delete(workspaceId, id);
    chunks.delete(workspaceId, id);
    imports.delete(workspaceId, id);
  }

  private void forgetRows(UUID workspaceId, UUID id) {
    for (Run run : runs.ofImport(workspaceId, id, AskRun.MOST)) {
      rows.delete(workspaceId, run.id());
      dryKeys.delete(workspaceId, run.id());
    }
  }
}
