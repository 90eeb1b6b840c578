package io.entente.contacts.identity;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Identities as they are read. */
@Singleton
final class IdentityStore {
  static final String BY_IDS =
      "select "
          + Identity.COLUMNS
          + " from identity i"
          + " join contact h on h.workspace_id = i.workspace_id and h.id = i.contact_id"
          + Identity.PROFILE
          + " where i.workspace_id = ? and i.id in %s";

  static final String HANDLES =
      """
      select handle, first_seen_at, last_seen_at
      from identity_handle
      where workspace_id = ? and identity_id = ?
      order by last_seen_at desc
      limit ?
      """;

  private final Sql sql;

  IdentityStore(Sql sql) {
    this.sql = sql;
  }

  List<Identity> byIds(UUID workspaceId, List<UUID> ids) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(workspaceId);
    parameters.addAll(ids);
    return sql.list(BY_IDS.formatted(Sql.in(ids.size())), Identity::read, parameters.toArray());
  }

  /** The handles last seen, the latest first. */
  List<Handle> handles(UUID workspaceId, UUID identityId, int most) {
    return sql.list(
        HANDLES,
        row ->
            new Handle(
                row.text("handle"), row.instant("first_seen_at"), row.instant("last_seen_at")),
        workspaceId,
        identityId,
        most);
  }
}
