package io.entente.contacts.link;

import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Contacts as linking makes and moves them, many at a time. */
@Singleton
final class ContactLinkStore {
  static final String LOCK =
      """
      with wanted (workspace, id) as (values %s)
      select c.workspace_id, c.id, c.final_id, c.name, c.named_after, c.last_activity_at, c.version
      from wanted
      straight_join contact c on c.workspace_id = wanted.workspace and c.id = wanted.id
      for update
      """;

  private final Sql sql;

  ContactLinkStore(Sql sql) {
    this.sql = sql;
  }

  NavigableMap<ContactKey, LinkedContact> lock(Set<ContactKey> keys) {
    NavigableMap<ContactKey, LinkedContact> found = new TreeMap<>();
    if (!keys.isEmpty()) {
      Object[] parameters =
          keys.stream().flatMap(key -> List.of(key.workspaceId(), key.id()).stream()).toArray();
      sql.each(
          LOCK.formatted(Sql.values(keys.size(), 2)),
          ContactLinkStore::contact,
          contact -> found.put(contact.key(), contact),
          parameters);
    }
    return found;
  }

  void insert(Collection<LinkedContact> contacts, Instant createdAt) {
    List<@Nullable Object[]> rows = new ArrayList<>(contacts.size());
    for (LinkedContact contact : contacts) {
      rows.add(
          new @Nullable Object[] {
            contact.key().workspaceId(),
            contact.key().id(),
            contact.finalId(),
            contact.name(),
            contact.namedAfter(),
            createdAt,
            contact.lastActivityAt(),
            contact.version()
          });
    }
    sql.batch(
        """
        insert into contact (workspace_id, id, final_id, name, named_after, created_at,
                             last_activity_at, version)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  void update(Collection<LinkedContact> contacts) {
    List<@Nullable Object[]> rows = new ArrayList<>(contacts.size());
    for (LinkedContact contact : contacts) {
      rows.add(
          new @Nullable Object[] {
            contact.name(),
            contact.lastActivityAt(),
            contact.version(),
            contact.key().workspaceId(),
            contact.key().id()
          });
    }
    sql.batch(
        """
        update contact
        set name = ?, last_activity_at = ?, version = ?
        where workspace_id = ? and id = ?
        """,
        rows);
  }

  private static LinkedContact contact(Row row) throws SQLException {
    return new LinkedContact(
        new ContactKey(row.uuid("workspace_id"), row.uuid("id")),
        row.uuid("final_id"),
        row.text("name"),
        row.uuidOrNull("named_after"),
        row.instant("last_activity_at"),
        row.integer("version"));
  }
}
