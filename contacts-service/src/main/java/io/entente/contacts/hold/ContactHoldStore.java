package io.entente.contacts.hold;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Holds on people, each at the contact to which it came. */
@Singleton
final class ContactHoldStore {
  static final String LOCK =
      "select final_id, erased_at from contact where workspace_id = ? and id = ? for update";
  static final String NEWEST =
      """
      select reason, held_at, held_by from contact_hold
      where workspace_id = ? and contact_id in %s order by held_at desc limit 1
      """;

  private final Sql sql;

  ContactHoldStore(Sql sql) {
    this.sql = sql;
  }

  /** The latest of all contacts that are shown as one. */
  Optional<ContactHold> newest(UUID workspaceId, Collection<UUID> homes) {
    return sql.first(
        NEWEST.formatted(Sql.in(homes.size())),
        row -> new ContactHold(row.text("reason"), row.instant("held_at"), row.uuid("held_by")),
        parameters(workspaceId, homes));
  }

  /** The contact as which one is shown, which nobody merges or erases meanwhile. */
  Optional<UUID> lock(UUID workspaceId, UUID contactId) {
    return sql.first(
            LOCK,
            row ->
                row.instantOrNull("erased_at") == null
                    ? Optional.of(row.uuid("final_id"))
                    : Optional.<UUID>empty(),
            workspaceId,
            contactId)
        .flatMap(found -> found);
  }

  /** In the place of the one that the contact had. */
  void put(UUID workspaceId, UUID contactId, ContactHold hold) {
    sql.update(
        """
        insert into contact_hold (workspace_id, contact_id, reason, held_at, held_by)
        values (?, ?, ?, ?, ?)
        on duplicate key update
          reason = values(reason), held_at = values(held_at), held_by = values(held_by)
        """,
        workspaceId,
        contactId,
        hold.reason(),
        hold.heldAt(),
        hold.heldBy());
  }

  /** Whether there was one. */
  boolean delete(UUID workspaceId, Collection<UUID> homes) {
    return sql.update(
            "delete from contact_hold where workspace_id = ? and contact_id in "
                + Sql.in(homes.size()),
            parameters(workspaceId, homes))
        > 0;
  }

  private static Object[] parameters(UUID workspaceId, Collection<UUID> homes) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(workspaceId);
    parameters.addAll(homes);
    return parameters.toArray();
  }
}
