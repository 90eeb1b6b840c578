package io.entente.kpi.cell;

import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table {@code cell}. */
@Singleton
final class CellStore {
  private static final String COLUMNS = String.join(", ", PackedFigures.COLUMNS);
  private static final String LOCK =
      """
      select workspace_id, generation, grain, dimension, member, bucket, shard, %s
      from json_table(?, '$[*]' columns (
          w varchar(36) path '$[0]', n int path '$[1]', g int path '$[2]', d int path '$[3]',
          m varchar(36) path '$[4]', b int path '$[5]', s int path '$[6]')) wanted
      straight_join cell
        on workspace_id = cast(w as uuid) and generation = n and grain = g and dimension = d
        and member = cast(m as uuid) and bucket = b and shard = s
      for update
      """
          .formatted(COLUMNS);
  private static final String SAVE =
      """
      insert into cell (workspace_id, generation, grain, dimension, member, bucket, shard, %s)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on duplicate key update %s
      """
          .formatted(
              COLUMNS,
              PackedFigures.COLUMNS.stream()
                  .map(column -> column + " = values(" + column + ")")
                  .collect(Collectors.joining(", ")));
  private static final String DELETE =
      """
      delete from cell
      where workspace_id = ? and generation = ? and grain = ? and dimension = ? and member = ?
        and bucket = ? and shard = ?
      """;

  private final Sql sql;

  CellStore(Sql sql) {
    this.sql = sql;
  }

  /** The cells of these keys that there are, locked until the transaction ends. */
  Map<CellKey, Figures> lock(Collection<CellKey> keys) {
    Map<CellKey, Figures> found = new HashMap<>();
    sql.each(
        LOCK,
        row -> Map.entry(key(row), PackedFigures.unpack(row)),
        cell -> found.put(cell.getKey(), cell.getValue()),
        json(keys));
    return found;
  }

  private static String json(Collection<CellKey> keys) {
    JsonRows rows = new JsonRows();
    for (CellKey key : keys) {
      rows.add(values(key));
    }
    return rows.toString();
  }

  void save(Map<CellKey, Figures> cells) {
    List<@Nullable Object[]> rows = new ArrayList<>(cells.size());
    cells.forEach((key, figures) -> {
      List<@Nullable Object> row = new ArrayList<>(List.of(values(key)));
      row.addAll(PackedFigures.pack(figures));
      rows.add(row.toArray());
    });
    sql.batch(SAVE, rows);
  }

  void delete(Collection<CellKey> keys) {
    sql.batch(DELETE, keys.stream().<@Nullable Object[]>map(CellStore::values).toList());
  }

  private static Object[] values(CellKey key) {
    return new Object[] {
      key.workspaceId(),
      key.generation(),
      key.grain().code(),
      key.dimension().code(),
      key.member(),
      key.bucket(),
      key.shard()
    };
  }

  private static CellKey key(Row row) throws SQLException {
    return new CellKey(
        row.uuid("workspace_id"),
        row.integer("generation"),
        Grain.ofCode(row.integer("grain")),
        Dimension.ofCode(row.integer("dimension")),
        row.uuid("member"),
        row.integer("bucket"),
        row.integer("shard"));
  }
}
