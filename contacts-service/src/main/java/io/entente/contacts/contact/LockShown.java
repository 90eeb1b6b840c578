package io.entente.contacts.contact;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/**
 * Holds the contact as which one is shown. Who holds it alone says who is shown as it: until the
 * transaction ends, nobody merges it, parts it or erases it, and its {@link Homes} stay.
 */
@Singleton
public final class LockShown {
  static final String LOCK =
      """
      select erased_at from contact
      where workspace_id = ? and id = ? and final_id = id
      for update
      """;

  private final Sql sql;
  private final Homes homes;

  LockShown(Sql sql, Homes homes) {
    this.sql = sql;
    this.homes = homes;
  }

  /** In the running transaction; empty if there is no such contact, or it was erased. */
  public Optional<UUID> lock(UUID workspaceId, UUID contactId) {
    while (true) {
      Optional<UUID> shownAs = homes.finalOf(workspaceId, contactId);
      if (shownAs.isEmpty()) {
        return Optional.empty();
      }
      Optional<Boolean> living =
          sql.first(
              LOCK, row -> row.instantOrNull("erased_at") == null, workspaceId, shownAs.get());
      if (living.isPresent() && shownAs.equals(homes.finalOf(workspaceId, contactId))) {
        return living.get() ? shownAs : Optional.empty();
      }
      // A merge was faster: the contact is shown as another now.
    }
  }
}
