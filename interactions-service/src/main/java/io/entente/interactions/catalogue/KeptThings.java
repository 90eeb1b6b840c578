package io.entente.interactions.catalogue;

import io.entente.rest.Violation;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a workspace has that rules, policies and views name by its id. */
@Singleton
public final class KeptThings {
  public static final String UNKNOWN = "is none of this workspace that is known";

  private final KeptStore store;

  KeptThings(KeptStore store) {
    this.store = store;
  }

  /** What may be named; also what has been retired. */
  public enum Kept {
    REASON,
    TAG,
    TEAM,
    AGENT,
    CONNECTION,
    /** Those of contacts; not what has been deleted. */
    SEGMENT
  }

  /**
   * Says which ids are none of the workspace's.
   *
   * @param place pointer to the values; the index of each is put after it
   * @param values ids, and words such as me, which are passed over; null for none
   */
  public List<Violation> missing(
      UUID workspaceId, Kept kept, String place, @Nullable List<String> values) {
    Map<Integer, UUID> ids = values == null ? Map.of() : ids(values);
    if (ids.isEmpty()) {
      return List.of();
    }
    Set<UUID> known = store.known(workspaceId, kept, ids.values());
    return ids.entrySet().stream()
        .filter(it -> !known.contains(it.getValue()))
        .map(it -> new Violation(place + "/" + it.getKey(), UNKNOWN))
        .toList();
  }

  /** By their places, in their order. */
  private static Map<Integer, UUID> ids(List<String> values) {
    Map<Integer, UUID> ids = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      try {
        ids.put(i, UUID.fromString(values.get(i)));
      } catch (IllegalArgumentException _) {
        // a word
      }
    }
    return ids;
  }

  public boolean has(UUID workspaceId, Kept kept, UUID id) {
    return !store.known(workspaceId, kept, List.of(id)).isEmpty();
  }
}
