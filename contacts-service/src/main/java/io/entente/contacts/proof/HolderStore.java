package io.entente.contacts.proof;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Whose identities are. */
@Singleton
final class HolderStore {
  static final String CONTACT_OF =
      "select contact_id from identity where workspace_id = ? and id = ?";

  private final Sql sql;

  HolderStore(Sql sql) {
    this.sql = sql;
  }

  /** The contact that an identity came to. */
  Optional<UUID> contactOf(UUID workspaceId, UUID identityId) {
    return sql.first(CONTACT_OF, row -> row.uuid("contact_id"), workspaceId, identityId);
  }
}
