package io.entente.contacts.dataimport;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * The content of files, cut into pieces of a MiB. It stands in the database because whichever
 * replica works on a file must have it, also after the one that took it is gone.
 */
@Singleton
public final class ChunkStore {
  static final int CHUNK = 1024 * 1024;
  static final String READ =
      "select content from import_chunk where workspace_id = ? and import_id = ? and chunk_no = ?";
  static final String DELETE =
      "delete from import_chunk where workspace_id = ? and import_id = ? limit 16";

  private final Sql sql;

  ChunkStore(Sql sql) {
    this.sql = sql;
  }

  void add(UUID workspaceId, UUID importId, int number, byte[] buffer, int length) {
    sql.update(
        """
        insert into import_chunk (workspace_id, import_id, chunk_no, content) values (?, ?, ?, ?)
        """,
        workspaceId,
        importId,
        number,
        length == buffer.length ? buffer : Arrays.copyOf(buffer, length));
  }

  Optional<byte[]> read(UUID workspaceId, UUID importId, int number) {
    return sql.first(READ, row -> row.bytes("content"), workspaceId, importId, number);
  }

  /** The content from its beginning on. */
  public FileStream open(UUID workspaceId, UUID importId) {
    return new FileStream(number -> read(workspaceId, importId, number).orElse(null));
  }

  /** In parts: no transaction holds the whole of a large file. */
  public void delete(UUID workspaceId, UUID importId) {
    while (sql.update(DELETE, workspaceId, importId) > 0) {
      // The next part.
    }
  }
}
