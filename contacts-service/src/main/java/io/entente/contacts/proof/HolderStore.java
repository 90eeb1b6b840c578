package io.entente.contacts.proof;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Whose identities are. */
@Singleton
final class HolderStore {
  static final String CONTACT_OF =
      "select contact_id from identity where workspace_id = ? and id = ?";

  static final String CONTACTS_OF =
      "select id, contact_id from identity where workspace_id = ? and id in %s";

  private final Sql sql;

  HolderStore(Sql sql) {
    this.sql = sql;
  }

  /** The contact that an identity came to. */
  Optional<UUID> contactOf(UUID workspaceId, UUID identityId) {
    return sql.first(CONTACT_OF, row -> row.uuid("contact_id"), workspaceId, identityId);
  }

  /** The contacts that identities came to, by these; what nobody has is left out. */
  Map<UUID, UUID> contactsOf(UUID workspaceId, Collection<UUID> identityIds) {
    Map<UUID, UUID> contacts = new HashMap<>();
    List<Object> parameters = new ArrayList<>(identityIds.size() + 1);
    parameters.add(workspaceId);
    parameters.addAll(identityIds);
    sql.each(
        CONTACTS_OF.formatted(Sql.in(identityIds.size())),
        row -> Map.entry(row.uuid("id"), row.uuid("contact_id")),
        found -> contacts.put(found.getKey(), found.getValue()),
        parameters.toArray());
    return contacts;
  }
}
