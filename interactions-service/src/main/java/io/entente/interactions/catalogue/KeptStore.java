package io.entente.interactions.catalogue;

import io.entente.rest.Violation;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a workspace has that rules, policies and views name by its id. */
@Singleton
public final class KeptStore {
  public static final String UNKNOWN = "is none of this workspace that is known";

  private final Sql sql;

  KeptStore(Sql sql) {
    this.sql = sql;
  }

  /** What may be named; also what has been retired. */
  public enum Kept {
    REASON("select id from reason where workspace_id = ? and id in "),
    TAG("select id from tag where workspace_id = ? and id in "),
    TEAM("select id from team where workspace_id = ? and id in "),
    AGENT("select id from agent where workspace_id = ? and id in "),
    CONNECTION("select id from connection where workspace_id = ? and id in ");

    private final String statement;

    Kept(String statement) {
      this.statement = statement;
    }
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
    Set<UUID> known = known(workspaceId, kept, ids.values());
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
    return !known(workspaceId, kept, List.of(id)).isEmpty();
  }

  private Set<UUID> known(UUID workspaceId, Kept kept, Collection<UUID> ids) {
    List<@Nullable Object> parameters = new ArrayList<>();
    parameters.add(workspaceId);
    parameters.addAll(ids);
    return new HashSet<>(
        sql.list(kept.statement + Sql.in(ids.size()), row -> row.uuid("id"), parameters.toArray()));
  }
}
