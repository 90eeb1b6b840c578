package io.entente.contacts.dataimport.mapping;

import io.entente.contacts.dataimport.table.Layout;
import io.entente.rest.Conflict;
import io.entente.rest.InvalidRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Keeps mappings for other files, in the running transaction. */
@Singleton
public final class SavedMappings {
  private final SavedMappingStore store;
  private final Clock clock;

  SavedMappings(SavedMappingStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Keeps it in the place of the one of that name. */
  public void save(UUID workspaceId, String name, Layout layout, Mapping mapping) {
    if (store.find(workspaceId, name).isEmpty()
        && store.count(workspaceId) >= SavedMappingStore.MOST) {
      throw new Conflict(
          "too_many", "There are " + SavedMappingStore.MOST + " saved mappings already.");
    }
    store.save(
        workspaceId,
        SavedMapping.of(name, layout, mapping),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /**
   * The one of that name, for a file.
   *
   * @throws InvalidRequest if there is none, or the file lacks one of its columns
   */
  public Mapping on(UUID workspaceId, String name, Layout layout) {
    return store
        .find(workspaceId, name)
        .orElseThrow(() -> new InvalidRequest("/saved", "is no saved mapping"))
        .on(layout);
  }
}
