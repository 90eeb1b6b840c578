package io.entente.contacts.listexport;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Files of contacts that were taken away. */
@Singleton
final class ContactExportStore {
  static final String PAGE =
      """
      select id, member_id, member_name, format, filter, filter_value, contacts, begun_at, ended_at
      from contact_export where workspace_id = ? and id < ? order by id desc limit ?
      """;

  private final Sql sql;

  ContactExportStore(Sql sql) {
    this.sql = sql;
  }

  void insert(UUID workspaceId, ContactExport begun) {
    sql.update(
        """
        insert into contact_export (workspace_id, id, begun_at, member_id, member_name, format,
                                    filter, filter_value, contacts)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        workspaceId,
        begun.id(),
        begun.begunAt(),
        begun.memberId(),
        begun.memberName(),
        begun.format(),
        begun.filter(),
        begun.filterValue(),
        begun.contacts());
  }

  void count(UUID workspaceId, UUID id, int contacts) {
    sql.update(
        "update contact_export set contacts = contacts + ? where workspace_id = ? and id = ?",
        contacts,
        workspaceId,
        id);
  }

  void end(UUID workspaceId, UUID id, Instant at) {
    sql.update(
        "update contact_export set ended_at = ? where workspace_id = ? and id = ?",
        at,
        workspaceId,
        id);
  }

  /** Some of those that were kept long enough. */
  void forget(UUID workspaceId, Instant before) {
    sql.update(
        "delete from contact_export where workspace_id = ? and begun_at < ? limit 1000",
        workspaceId,
        before);
  }

  /** Those that began before this one, the latest first. */
  List<ContactExport> before(UUID workspaceId, UUID id, int limit) {
    return sql.list(
        PAGE,
        row ->
            new ContactExport(
                row.uuid("id"),
                row.uuid("member_id"),
                row.text("member_name"),
                row.text("format"),
                row.textOrNull("filter"),
                row.textOrNull("filter_value"),
                row.number("contacts"),
                row.instant("begun_at"),
                row.instantOrNull("ended_at")),
        workspaceId,
        id,
        limit);
  }
}
