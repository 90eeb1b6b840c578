package io.entente.contacts.contact;

import io.entente.contacts.identity.Identity;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Contacts as they are read, and their names. */
@Singleton
final class ContactStore {
  static final String NEWEST =
      """
      select id, name, created_at, last_activity_at, version
      from contact
      where workspace_id = ? and last_activity_at <= ? and (last_activity_at < ? or id < ?)
        and final_id = id
      order by last_activity_at desc, id desc
      limit ?
      """;

  /** A contact found by several terms, or homes, is listed under the first of them alone. */
  static final String FOUND =
      """
      select c.id, c.name, c.created_at, c.last_activity_at, c.version, t.term, t.contact_id
      from contact_term t
      straight_join contact h on h.workspace_id = t.workspace_id and h.id = t.contact_id
      straight_join contact c on c.workspace_id = h.workspace_id and c.id = h.final_id
      where t.workspace_id = ? and t.term >= ? and t.term < ?
        and (t.term > ? or t.contact_id > ?)
        and not exists (
          select 1
          from contact o
          straight_join contact_term e on e.workspace_id = o.workspace_id and e.contact_id = o.id
          where o.workspace_id = h.workspace_id and o.final_id = h.final_id and e.term >= ?
            and (e.term < t.term
              or e.term = t.term and e.contact_id < t.contact_id
              or e.term = t.term and e.contact_id = t.contact_id and e.source_id < t.source_id))
      order by t.term, t.contact_id
      limit ?
      """;

  static final String BY_IDS =
      """
      select distinct c.id, c.name, c.created_at, c.last_activity_at, c.version
      from contact h
      join contact c on c.workspace_id = h.workspace_id and c.id = h.final_id
      where h.workspace_id = ? and h.id in %s
      """;

  static final String IDENTITIES =
      "select "
          + Identity.COLUMNS
          + " from contact h"
          + " join identity i on i.workspace_id = h.workspace_id and i.contact_id = h.id"
          + " where h.workspace_id = ? and h.final_id in %s"
          + " order by i.first_seen_at, i.id";

  static final String LOCK =
      """
      select c.id, c.version
      from contact h
      join contact c on c.workspace_id = h.workspace_id and c.id = h.final_id
      where h.workspace_id = ? and h.id = ?
      for update
      """;

  /** Above every text that begins with a prefix, when put behind it: no text holds it. */
  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

  private final Sql sql;

  ContactStore(Sql sql) {
    this.sql = sql;
  }

  /** The place of a contact in the order of {@link #newest}. */
  record ByActivity(Instant lastActivityAt, UUID id) {}

  /**
   * The place of a contact in the order of {@link #found}.
   *
   * @param id the home that bears the term
   */
  record ByTerm(String term, UUID id) {}

  record Found(Contact contact, ByTerm place) {}

  /** A contact that no other transaction changes meanwhile. */
  record Locked(UUID id, int version) {}

  /** The contacts with the newest activity after {@code place} in this order. */
  List<Contact> newest(UUID workspaceId, ByActivity place, int limit) {
    List<Contact> contacts =
        sql.list(
            NEWEST,
            ContactStore::contact,
            workspaceId,
            place.lastActivityAt(),
            place.lastActivityAt(),
            place.id(),
            limit);
    return withIdentities(workspaceId, contacts);
  }

  /** The contacts with a term that begins with {@code prefix}, by term, after {@code place}. */
  List<Found> found(UUID workspaceId, String prefix, ByTerm place, int limit) {
    return sql.list(
        FOUND,
        row -> new Found(contact(row), new ByTerm(row.text("term"), row.uuid("contact_id"))),
        workspaceId,
        place.term(),
        prefix + LAST,
        place.term(),
        place.id(),
        prefix,
        limit);
  }

  /** The contacts as which these are shown, each once. */
  List<Contact> byIds(UUID workspaceId, List<UUID> ids) {
    List<Contact> contacts =
        sql.list(BY_IDS.formatted(Sql.in(ids.size())), ContactStore::contact, in(workspaceId, ids));
    return withIdentities(workspaceId, contacts);
  }

  Optional<Contact> find(UUID workspaceId, UUID id) {
    return byIds(workspaceId, List.of(id)).stream().findFirst();
  }

  List<Contact> withIdentities(UUID workspaceId, List<Contact> contacts) {
    if (contacts.isEmpty()) {
      return contacts;
    }
    Map<UUID, List<Identity>> identities = new HashMap<>();
    sql.each(
        IDENTITIES.formatted(Sql.in(contacts.size())),
        Identity::read,
        identity ->
            identities.computeIfAbsent(identity.contactId(), _ -> new ArrayList<>()).add(identity),
        in(workspaceId, contacts.stream().map(Contact::id).toList()));
    return contacts.stream()
        .map(contact -> contact.with(identities.getOrDefault(contact.id(), List.of())))
        .toList();
  }

  /** Locks the contact as which {@code id} is shown, and keeps it from being merged. */
  Optional<Locked> lock(UUID workspaceId, UUID id) {
    return sql.first(
        LOCK, row -> new Locked(row.uuid("id"), row.integer("version")), workspaceId, id);
  }

  /** Names a contact for good: it no longer follows the names of its identities. */
  void rename(UUID workspaceId, UUID id, String name, int version) {
    sql.update(
        """
        update contact
        set name = ?, named_after = null, version = ?
        where workspace_id = ? and id = ?
        """,
        name,
        version,
        workspaceId,
        id);
  }

  private static Contact contact(Row row) throws SQLException {
    return new Contact(
        row.uuid("id"),
        row.text("name"),
        row.instant("created_at"),
        row.instant("last_activity_at"),
        row.integer("version"),
        List.of());
  }

  private static Object[] in(UUID workspaceId, List<UUID> ids) {
    List<Object> parameters = new ArrayList<>(ids.size() + 1);
    parameters.add(workspaceId);
    parameters.addAll(ids);
    return parameters.toArray();
  }
}
