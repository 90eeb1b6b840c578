package io.entente.interactions.strand;

import io.entente.interactions.rows.Rows;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The numbers by which people call conversations, counted for each workspace. */
@Singleton
final class NumberStore {
  private final Sql sql;

  NumberStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * Reserves numbers, so many for each workspace. The rows stay locked until the transaction ends,
   * so it is the last thing that a transaction waits for.
   *
   * @return the last of those reserved for each
   */
  List<Reserved> reserve(Collection<Reserved> counts) {
    return sql.list(
        """
        insert into conversation_number (workspace_id, last_number)
        select asked.workspace_id, asked.count
        from json_table(?, '$[*]' columns (
          workspace_id char(36) path '$[0]', count bigint path '$[1]')) asked
        on duplicate key update last_number = last_number + values(last_number)
        returning workspace_id, last_number
        """,
        row -> new Reserved(row.uuid("workspace_id"), row.number("last_number")),
        Rows.of(counts, count -> new @Nullable Object[] {count.workspaceId(), count.number()}));
  }

  record Reserved(UUID workspaceId, long number) {}
}
