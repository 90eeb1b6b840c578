package io.entente.contacts.erasure;

import io.entente.contacts.RunningContacts;
import io.entente.sql.Sql;
import java.util.List;
import java.util.UUID;

/** What the database held of a workspace's people, to be brought back. */
final class RestoredBackup implements AutoCloseable {
  private static final List<String> TABLES =
      List.of(
          "identity",
          "identity_handle",
          "contact",
          "contact_point",
          "contact_term",
          "contact_change",
          "contact_merge",
          "consent",
          "erasure",
          "erased_key",
          "erasure_salt");

  private final Sql sql = RunningContacts.shared().sql();
  private final UUID workspaceId;

  RestoredBackup(UUID workspaceId) {
    this.workspaceId = workspaceId;
    for (String table : TABLES) {
      sql.update(
          "create table %1$s_kept as select * from %1$s where workspace_id = ?".formatted(table),
          workspaceId);
    }
  }

  void restore() {
    for (String table : TABLES) {
      sql.update("delete from %s where workspace_id = ?".formatted(table), workspaceId);
      sql.update("insert into %1$s select * from %1$s_kept".formatted(table));
    }
  }

  @Override
  public void close() {
    TABLES.forEach(table -> sql.update("drop table %s_kept".formatted(table)));
  }
}
