package io.entente.kpi.check;

import io.entente.kpi.cell.CellKey;
import io.entente.kpi.cell.JsonRows;
import io.entente.kpi.cell.PackedFigures;
import io.entente.kpi.generation.Generation;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table {@code cell}, read as it is stored. */
@Singleton
final class StoredCellStore {
  private static final String FIND =
      """
      select place, %s
      from json_table(?, '$[*]' columns (
          place for ordinality, g int path '$[0]', d int path '$[1]',
          m varchar(36) path '$[2]', b int path '$[3]', s int path '$[4]')) wanted
      straight_join cell
        on workspace_id = ? and generation = ? and grain = g and dimension = d
        and member = cast(m as uuid) and bucket = b and shard = s
      """
          .formatted(String.join(", ", PackedFigures.COLUMNS));

  private final Sql sql;

  private record Stored(int place, List<byte @Nullable []> columns) {}

  StoredCellStore(Sql sql) {
    this.sql = sql;
  }

  /** The columns of those cells that there are. */
  Map<CellKey, List<byte @Nullable []>> find(Generation generation, List<CellKey> keys) {
    JsonRows rows = new JsonRows();
    for (CellKey key : keys) {
      rows.add(key.grain().code(), key.dimension().code(), key.member(), key.bucket(), key.shard());
    }
    Map<CellKey, List<byte @Nullable []>> found = new HashMap<>();
    sql.each(
        FIND,
        StoredCellStore::stored,
        stored -> found.put(keys.get(stored.place() - 1), stored.columns()),
        rows.toString(),
        generation.workspaceId(),
        generation.number());
    return found;
  }

  private static Stored stored(Row row) throws SQLException {
    List<byte @Nullable []> columns = new ArrayList<>();
    for (String column : PackedFigures.COLUMNS) {
      columns.add(row.bytesOrNull(column));
    }
    return new Stored(row.integer("place"), columns);
  }

  long count(Generation generation) {
    return sql.number(
        "select count(*) from cell where workspace_id = ? and generation = ?",
        generation.workspaceId(),
        generation.number());
  }
}
