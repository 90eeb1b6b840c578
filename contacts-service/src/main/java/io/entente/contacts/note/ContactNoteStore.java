package io.entente.contacts.note;

import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Notes, each with the contact that it was written about. */
@Singleton
final class ContactNoteStore {
  static final String PAGE =
      """
      select id, body, author_id, author_name, created_at
      from contact_note
      where workspace_id = ? and contact_id in %s and id < ?
      order by id desc
      limit ?
      """;

  static final String LOCK_CONTACT =
      """
      select final_id from contact
      where workspace_id = ? and id = ? and erased_at is null
      lock in share mode
      """;

  static final String LOCK =
      """
      select contact_id, id, body, author_id, author_name, created_at
      from contact_note
      where workspace_id = ? and contact_id in %s and id = ?
      for update
      """;

  private final Sql sql;

  ContactNoteStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * The contact as which one is shown, which nobody merges or erases meanwhile; empty if there is
   * none, or no more.
   */
  Optional<UUID> lockContact(UUID workspaceId, UUID contactId) {
    return sql.first(LOCK_CONTACT, row -> row.uuid("final_id"), workspaceId, contactId);
  }

  /**
   * A note and what it is about.
   *
   * @param contactId the home
   */
  record Kept(UUID contactId, ContactNote note) {}

  /** A note about one of these homes, which nobody takes away meanwhile. */
  Optional<Kept> lock(UUID workspaceId, List<UUID> homes, UUID id) {
    List<Object> parameters = parameters(workspaceId, homes);
    parameters.add(id);
    return sql.first(
        LOCK.formatted(Sql.in(homes.size())),
        row -> new Kept(row.uuid("contact_id"), note(row)),
        parameters.toArray());
  }

  void insert(UUID workspaceId, UUID contactId, ContactNote note) {
    sql.update(
        """
        insert into contact_note (workspace_id, contact_id, id, body, author_id, author_name,
                                  created_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        workspaceId,
        contactId,
        note.id(),
        note.body(),
        note.authorId(),
        note.authorName(),
        note.createdAt());
  }

  /** The notes about these homes that were written before this one, the latest first. */
  List<ContactNote> before(UUID workspaceId, List<UUID> homes, UUID id, int limit) {
    List<Object> parameters = parameters(workspaceId, homes);
    parameters.add(id);
    parameters.add(limit);
    return sql.list(
        PAGE.formatted(Sql.in(homes.size())), ContactNoteStore::note, parameters.toArray());
  }

  void delete(UUID workspaceId, Kept kept) {
    sql.update(
        "delete from contact_note where workspace_id = ? and contact_id = ? and id = ?",
        workspaceId,
        kept.contactId(),
        kept.note().id());
  }

  private static List<Object> parameters(UUID workspaceId, List<UUID> homes) {
    List<Object> parameters = new ArrayList<>(homes.size() + 3);
    parameters.add(workspaceId);
    parameters.addAll(homes);
    return parameters;
  }

  private static ContactNote note(Row row) throws SQLException {
    return new ContactNote(
        row.uuid("id"),
        row.text("body"),
        row.uuid("author_id"),
        row.text("author_name"),
        row.instant("created_at"));
  }
}
