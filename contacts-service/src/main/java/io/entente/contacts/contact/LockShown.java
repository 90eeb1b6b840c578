package io.entente.contacts.contact;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  static final String LOCK_ALL =
      """
      select id from contact
      where workspace_id = ? and id in %s and final_id = id
      order by id
      for update
      """;

  private final Sql sql;
  private final Homes homes;

  LockShown(Sql sql, Homes homes) {
    this.sql = sql;
    this.homes = homes;
  }

  /**
   * As which contacts these are shown, by these; all of those are held until the running
   * transaction ends, also of who was erased. Ids of no contact are left out.
   */
  public Map<UUID, UUID> lock(UUID workspaceId, Collection<UUID> ids) {
    Map<UUID, UUID> finals = homes.finalOf(workspaceId, ids);
    while (!finals.isEmpty()) {
      Set<UUID> shown = Set.copyOf(finals.values());
      Set<UUID> held = hold(workspaceId, shown);
      Map<UUID, UUID> now = homes.finalOf(workspaceId, ids);
      if (held.equals(shown) && now.equals(finals)) {
        return finals;
      }
      // A merge, or the undoing of one, was faster.
      finals = now;
    }
    return finals;
  }

  private Set<UUID> hold(UUID workspaceId, Set<UUID> shown) {
    List<Object> parameters = new ArrayList<>(shown.size() + 1);
    parameters.add(workspaceId);
    parameters.addAll(shown);
    return new HashSet<>(
        sql.list(
            LOCK_ALL.formatted(Sql.in(shown.size())), row -> row.uuid("id"), parameters.toArray()));
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
