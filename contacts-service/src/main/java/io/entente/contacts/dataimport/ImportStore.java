package io.entente.contacts.dataimport;

import io.entente.contacts.dataimport.mapping.Mapping;
import io.entente.contacts.dataimport.mapping.MappingJson;
import io.entente.contacts.dataimport.table.Layout;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Files of contacts, without their content. */
@Singleton
public final class ImportStore {
  static final String PAGE =
      """
      select id, name, created_at, bytes from contact_import
      where workspace_id = ? and id < ? and received and state = 'KEPT'
      order by id desc limit ?
      """;
  static final String FIND =
      """
      select id, name, created_at, bytes, sha256, layout, mapping, state from contact_import
      where workspace_id = ? and id = ? and received
      """;
  static final String OLD =
      "select workspace_id, id from contact_import where created_at < ? order by created_at limit ?";

  /** But for those of which a run is under way, which asks of each row who was erased. */
  static final String OUTDATED =
      """
      select i.workspace_id, i.id from contact_import i force index (contact_import_of_state)
      where i.state = 'OUTDATED' and i.received and not exists (
        select 1 from import_run r force index (import_run_of_import)
        where r.workspace_id = i.workspace_id and r.import_id = i.id and r.free_at is not null)
      order by i.created_at limit ?
      """;

  private final Sql sql;
  private final MappingJson json;

  ImportStore(Sql sql, MappingJson json) {
    this.sql = sql;
    this.json = json;
  }

  /** Has no file that is here be shown, or gone through once more. */
  void outdate(UUID workspaceId) {
    sql.update(
        """
        update contact_import set state = 'OUTDATED' where workspace_id = ? and state = 'KEPT'
        """,
        workspaceId);
  }

  /** Some whose content is to go, of whichever workspace. */
  public List<Key> outdated(int limit) {
    return sql.list(OUTDATED, row -> new Key(row.uuid("workspace_id"), row.uuid("id")), limit);
  }

  /** The content of the file is gone, and its name. */
  public void empty(UUID workspaceId, UUID id) {
    sql.update(
        """
        update contact_import set state = 'EMPTIED', name = '' where workspace_id = ? and id = ?
        """,
        workspaceId,
        id);
  }

  /** A file, of whichever workspace. */
  public record Key(UUID workspaceId, UUID id) {}

  /** The member who sends a file. */
  record Sender(UUID id, String name) {}

  /** Makes a file known of which nothing is here yet. */
  void announce(UUID workspaceId, Sender sender, UUID id, String name, Instant now) {
    sql.update(
        """
        insert into contact_import (workspace_id, id, name, member_id, member_name, created_at,
                                    received, bytes, sha256, layout, mapping)
        values (?, ?, ?, ?, ?, ?, false, 0, '', '', '')
        """,
        workspaceId,
        id,
        name,
        sender.id(),
        sender.name(),
        now);
  }

  void received(UUID workspaceId, StoredImport whole) {
    sql.update(
        """
        update contact_import
        set received = true, bytes = ?, sha256 = ?, layout = ?, mapping = ?
        where workspace_id = ? and id = ?
        """,
        whole.bytes(),
        whole.sha256(),
        json.write(whole.layout()),
        json.write(whole.mapping()),
        workspaceId,
        whole.id());
  }

  void change(UUID workspaceId, StoredImport changed) {
    sql.update(
        "update contact_import set layout = ?, mapping = ? where workspace_id = ? and id = ?",
        json.write(changed.layout()),
        json.write(changed.mapping()),
        workspaceId,
        changed.id());
  }

  public Optional<StoredImport> find(UUID workspaceId, UUID id) {
    return sql.first(FIND, this::read, workspaceId, id);
  }

  /** The file, of which no other transaction has it gone through meanwhile. */
  public Optional<StoredImport> lock(UUID workspaceId, UUID id) {
    return sql.first(FIND + " for update", this::read, workspaceId, id);
  }

  /** Those sent before {@code place}, the latest first. */
  List<ImportSummary> page(UUID workspaceId, UUID place, int limit) {
    return sql.list(
        PAGE,
        row ->
            new ImportSummary(
                row.uuid("id"), row.text("name"), row.instant("created_at"), row.number("bytes")),
        workspaceId,
        place,
        limit);
  }

  /** Some that were sent before {@code time}. */
  public List<Key> old(Instant time, int limit) {
    return sql.list(OLD, row -> new Key(row.uuid("workspace_id"), row.uuid("id")), time, limit);
  }

  public void delete(UUID workspaceId, UUID id) {
    sql.update("delete from contact_import where workspace_id = ? and id = ?", workspaceId, id);
  }

  private StoredImport read(Row row) throws SQLException {
    return new StoredImport(
        row.uuid("id"),
        row.text("name"),
        row.instant("created_at"),
        row.number("bytes"),
        row.text("sha256"),
        json.read(row.text("layout"), Layout.class),
        json.read(row.text("mapping"), Mapping.class),
        !row.text("state").equals("KEPT"));
  }
}
