package io.entente.kpi.check;

import io.entente.kpi.generation.Snapshots;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Answers what the check in the background has come to, from one view of the data. */
@Singleton
final class ReadBackground {
  private final Snapshots snapshots;
  private final BackgroundStore store;

  ReadBackground(Snapshots snapshots, BackgroundStore store) {
    this.snapshots = snapshots;
    this.store = store;
  }

  BackgroundCheck read(UUID workspaceId) {
    return snapshots.read(() ->
        store
            .find(workspaceId)
            .map(it ->
                new BackgroundCheck(
                    it.checkedAt(),
                    it.nextTo(),
                    it.cells(),
                    it.rounds(),
                    store.differences(workspaceId)))
            .orElseGet(() -> new BackgroundCheck(null, null, 0, 0, List.of())));
  }
}
