package io.entente.kpi.generation;

import java.util.Map;
import java.util.UUID;

/** One counting each of some workspaces. */
public record Held(Map<UUID, Generation> byWorkspace) {
  public Held {
    byWorkspace = Map.copyOf(byWorkspace);
  }

  public static Held just(Generation generation) {
    return new Held(Map.of(generation.workspaceId(), generation));
  }

  /**
   * @throws IllegalArgumentException if there is none of this workspace
   */
  public Generation of(UUID workspaceId) {
    Generation found = byWorkspace.get(workspaceId);
    if (found == null) {
      throw new IllegalArgumentException("No counting of workspace " + workspaceId);
    }
    return found;
  }
}
