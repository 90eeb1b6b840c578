package io.entente.kpi.generation;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Says which counting of a workspace is current. A transaction that applies events holds the
 * current one shared; to make another one current is to wait for those transactions, and those
 * after it see the new one. So no event falls between two countings.
 */
@Singleton
public final class Generations {
  /** The one place that says so: each workspace's figures are cut into days of this zone. */
  static final ZoneId REPORTING_ZONE = ZoneId.of("Europe/Paris");

  private final GenerationStore store;

  Generations(GenerationStore store) {
    this.store = store;
  }

  /** The current countings of these workspaces, which stay current until the transaction ends. */
  public Held hold(Collection<UUID> workspaceIds) {
    Map<UUID, Generation> held = new HashMap<>(store.share(workspaceIds));
    List<UUID> unknown = workspaceIds.stream().filter(id -> !held.containsKey(id)).toList();
    if (!unknown.isEmpty()) {
      store.add(unknown, REPORTING_ZONE);
      held.putAll(store.share(unknown));
    }
    return new Held(held);
  }

  /** The current counting, for one statement or one snapshot. */
  public Generation current(UUID workspaceId) {
    return store.find(workspaceId).orElse(new Generation(workspaceId, 0, REPORTING_ZONE, true));
  }

  /** Reserves the number of a new counting, beside the current one. */
  public Generation begin(UUID workspaceId) {
    store.add(List.of(workspaceId), REPORTING_ZONE);
    Generation next = store.next(workspaceId);
    return new Generation(workspaceId, next.number(), REPORTING_ZONE, true);
  }

  /** Waits for the transactions that hold the current counting; then no other can hold it. */
  public Generation lock(UUID workspaceId) {
    store.add(List.of(workspaceId), REPORTING_ZONE);
    return store.lock(workspaceId);
  }

  /** The workspaces whose current counting was made without cells of handlers. */
  public List<UUID> withoutHandlers() {
    return store.withoutHandlers();
  }

  /** Makes another counting current; call it with the {@link #lock} held. */
  public void makeCurrent(Generation generation) {
    store.makeCurrent(generation);
  }
}
