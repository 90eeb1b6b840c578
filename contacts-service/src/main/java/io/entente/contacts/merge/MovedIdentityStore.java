package io.entente.contacts.merge;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The identities of contacts that are shown as others. They keep their homes. */
@Singleton
final class MovedIdentityStore {
  static final String OF_HOMES =
      "select id, version from identity where workspace_id = ? and contact_id in %s";

  static final String LOCK =
      """
      with wanted (id) as (values %s)
      select i.id from wanted
      straight_join identity i on i.workspace_id = ? and i.id = wanted.id
      for update
      """;

  static final String RAISE =
      "update identity set version = version + 1 where workspace_id = ? and contact_id in %s";

  private final Sql sql;

  MovedIdentityStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param version of the mapping to a contact
   */
  record Version(UUID identityId, long version) {}

  /** Locks the identities of these contacts in the order in which linking does. */
  void lock(UUID workspaceId, Collection<UUID> homes) {
    List<Object> parameters = new ArrayList<>();
    versions(workspaceId, homes).stream()
        .map(Version::identityId)
        .sorted()
        .forEach(parameters::add);
    if (!parameters.isEmpty()) {
      String statement = LOCK.formatted(Sql.values(parameters.size(), 1));
      parameters.add(workspaceId);
      sql.list(statement, row -> row.uuid("id"), parameters.toArray());
    }
  }

  /** Makes the present mappings of the identities older than those that are told next. */
  void raise(UUID workspaceId, Collection<UUID> homes) {
    sql.update(RAISE.formatted(Sql.in(homes.size())), parameters(workspaceId, homes));
  }

  List<Version> versions(UUID workspaceId, Collection<UUID> homes) {
    return sql.list(
        OF_HOMES.formatted(Sql.in(homes.size())),
        row -> new Version(row.uuid("id"), row.number("version")),
        parameters(workspaceId, homes));
  }

  private static Object[] parameters(UUID workspaceId, Collection<UUID> homes) {
    List<Object> parameters = new ArrayList<>(homes.size() + 1);
    parameters.add(workspaceId);
    parameters.addAll(homes);
    return parameters.toArray();
  }
}
