package io.entente.contacts.retention;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Contacts that have done nothing for long, those first that have for longest. */
@Singleton
final class QuietPeopleStore {
  private static final String GOES =
      """
        c.final_id = c.id and c.erased_at is null and c.created_at < ?
        and not exists (
          select 1 from contact h force index (contact_of_final)
          straight_join contact_hold t on t.workspace_id = h.workspace_id and t.contact_id = h.id
          where h.workspace_id = c.workspace_id and h.final_id = c.id)
        and not exists (
          select 1 from contact h force index (contact_of_final)
          straight_join customer_order o force index (order_of_contact)
            on o.workspace_id = h.workspace_id and o.contact_id = h.id and o.occurred_at >= ?
          where h.workspace_id = c.workspace_id and h.final_id = c.id)
      """;

  /** So many contacts, whatever becomes of them: what is read is bounded. */
  static final String PAGE =
      "select c.id, c.name, c.last_activity_at, "
          + GOES
          + """
           goes
          from (
            select workspace_id, id, final_id, name, created_at, last_activity_at, erased_at
            from contact force index (contact_by_activity)
            where workspace_id = ? and last_activity_at >= ? and last_activity_at < ?
              and (last_activity_at > ? or id > ?)
            order by last_activity_at, id limit ?) c
          order by c.last_activity_at, c.id
          """;

  static final String STILL_GOES =
      "select count(*) from contact c where c.workspace_id = ? and c.id = ?"
          + " and c.last_activity_at < ? and "
          + GOES;

  private final Sql sql;

  QuietPeopleStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * A contact that was last active before the time.
   *
   * @param goes whether nothing speaks against erasing it: it is shown as itself, was there then,
   *     bought nothing since, and is not on hold
   */
  record Looked(UUID id, String name, Instant lastActivityAt, boolean goes) {
    Place place() {
      return new Place(lastActivityAt, id);
    }
  }

  /** The contacts after a place; fewer than asked for are the last. */
  List<Looked> page(UUID workspaceId, Instant before, Place after, int limit) {
    return sql.list(
        PAGE,
        row ->
            new Looked(
                row.uuid("id"),
                row.text("name"),
                row.instant("last_activity_at"),
                row.flag("goes")),
        before,
        before,
        workspaceId,
        after.at(),
        before,
        after.at(),
        after.contactId(),
        limit);
  }

  boolean stillGoes(UUID workspaceId, UUID contactId, Instant before) {
    return sql.number(STILL_GOES, workspaceId, contactId, before, before, before) > 0;
  }
}
