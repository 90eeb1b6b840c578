package io.entente.contacts.contact;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which contacts are shown as one. What belongs to a person keeps the contact that it came to, its
 * home, whatever is merged: who asks about a person asks for all homes.
 */
@Singleton
public final class Homes {
  static final String FINALS =
      "select id, final_id from contact where workspace_id = ? and id in %s";

  static final String LIVING =
      "select id, final_id from contact where workspace_id = ? and id in %s and erased_at is null";

  static final String HOMES =
      "select id, final_id from contact where workspace_id = ? and final_id in %s order by id";

  private final Sql sql;

  Homes(Sql sql) {
    this.sql = sql;
  }

  private record Home(UUID id, UUID finalId) {}

  /** The contact as which {@code id} is shown; itself unless merged, empty if there is none. */
  public Optional<UUID> finalOf(UUID workspaceId, UUID id) {
    return Optional.ofNullable(finalOf(workspaceId, List.of(id)).get(id));
  }

  /** The contacts as which others are shown, by these; ids of no contact are left out. */
  public Map<UUID, UUID> finalOf(UUID workspaceId, Collection<UUID> ids) {
    Map<UUID, UUID> finals = new HashMap<>();
    for (Home home : list(FINALS, workspaceId, ids)) {
      finals.put(home.id(), home.finalId());
    }
    return finals;
  }

  /** As {@link #finalOf(UUID, UUID)}, but empty also of a contact that was erased. */
  public Optional<UUID> livingOf(UUID workspaceId, UUID id) {
    return list(LIVING, workspaceId, List.of(id)).stream().map(Home::finalId).findFirst();
  }

  /** Those of these contacts that there are and that were not erased. */
  public Set<UUID> living(UUID workspaceId, Collection<UUID> ids) {
    return list(LIVING, workspaceId, ids).stream().map(Home::id).collect(Collectors.toSet());
  }

  /** The contacts shown as {@code finalId}, itself among them, the first made first. */
  public List<UUID> of(UUID workspaceId, UUID finalId) {
    return of(workspaceId, List.of(finalId)).getOrDefault(finalId, List.of());
  }

  /** The contacts shown as each of these; what is no final contact is left out. */
  public Map<UUID, List<UUID>> of(UUID workspaceId, Collection<UUID> finalIds) {
    Map<UUID, List<UUID>> homes = new HashMap<>();
    for (Home home : list(HOMES, workspaceId, finalIds)) {
      homes.computeIfAbsent(home.finalId(), _ -> new ArrayList<>()).add(home.id());
    }
    return homes;
  }

  private List<Home> list(String statement, UUID workspaceId, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Object> parameters = new ArrayList<>(ids.size() + 1);
    parameters.add(workspaceId);
    parameters.addAll(ids);
    return sql.list(
        statement.formatted(Sql.in(ids.size())),
        row -> new Home(row.uuid("id"), row.uuid("final_id")),
        parameters.toArray());
  }
}
