package io.entente.contacts.merge;

import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** As which contacts are shown. */
@Singleton
final class ShownContactStore {
  static final String LOCK =
      """
      with wanted (id) as (values %s)
      select c.id, c.final_id, c.version, c.erased_at is not null erased from wanted
      straight_join contact c on c.workspace_id = ? and c.id = wanted.id
      for update
      """;

  static final String SHOW =
      """
      update contact
      set final_id = ?, version = version + 1
      where workspace_id = ? and id in %s
      """;

  static final String TOUCH =
      "update contact set version = version + 1 where workspace_id = ? and id = ?";

  /** A contact without identities was last active when it was made. */
  static final String FOLLOW =
      """
      update contact
      set last_activity_at = coalesce(
        (select max(i.last_seen_at)
         from contact h
         straight_join identity i on i.workspace_id = h.workspace_id and i.contact_id = h.id
         where h.workspace_id = ? and h.final_id = ?),
        created_at)
      where workspace_id = ? and id = ?
      """;

  private final Sql sql;

  ShownContactStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param finalId the contact as which it is shown
   * @param erased whether who it was is forgotten
   */
  record Shown(UUID id, UUID finalId, int version, boolean erased) {
    boolean isFinal() {
      return id.equals(finalId);
    }
  }

  /** Those of the contacts that there are; no other transaction changes them meanwhile. */
  List<Shown> lock(UUID workspaceId, Collection<UUID> ids) {
    List<Object> parameters = new ArrayList<>(ids.stream().sorted().toList());
    String statement = LOCK.formatted(Sql.values(parameters.size(), 1));
    parameters.add(workspaceId);
    return sql.list(statement, ShownContactStore::shown, parameters.toArray());
  }

  void show(UUID workspaceId, Collection<UUID> ids, UUID finalId) {
    List<Object> parameters = new ArrayList<>(ids.size() + 2);
    parameters.add(finalId);
    parameters.add(workspaceId);
    parameters.addAll(ids);
    sql.update(SHOW.formatted(Sql.in(ids.size())), parameters.toArray());
  }

  /** Makes the version known to others an older one. */
  void touch(UUID workspaceId, UUID id) {
    sql.update(TOUCH, workspaceId, id);
  }

  /** Has a final contact be as active as the latest of the identities that it is shown with. */
  void followActivity(UUID workspaceId, UUID finalId) {
    sql.update(FOLLOW, workspaceId, finalId, workspaceId, finalId);
  }

  private static Shown shown(Row row) throws SQLException {
    return new Shown(
        row.uuid("id"), row.uuid("final_id"), row.integer("version"), row.flag("erased"));
  }
}
