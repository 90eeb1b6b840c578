package io.entente.kpi.cell;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
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
  static final String LOCK =
      """
      select place, %s
      from json_table(?, '$[*]' columns (
          place for ordinality,
          g int path '$[0]', d int path '$[1]', m varchar(36) path '$[2]', b int path '$[3]',
          s int path '$[4]')) wanted
      straight_join cell
        on workspace_id = ? and generation = ? and grain = g and dimension = d
        and member = cast(m as uuid) and bucket = b and shard = s
      for update
      """
          .formatted(COLUMNS);
  private static final String INSERT =
      """
      insert into cell (%s, workspace_id, generation, grain, dimension, member, bucket, shard)
      values %s
      """
          .formatted(COLUMNS, Sql.in(PackedFigures.COLUMNS.size() + 7));
  private static final String UPDATE =
      """
      update cell set %s
      where workspace_id = ? and generation = ? and grain = ? and dimension = ? and member = ?
        and bucket = ? and shard = ?
      """
          .formatted(
              PackedFigures.COLUMNS.stream()
                  .map(column -> column + " = ?")
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

  /**
   * The cells of these keys that there are, locked until the transaction ends.
   *
   * @param keys in their order
   */
  Map<CellKey, Figures> lock(List<CellKey> keys) {
    Map<CellKey, Figures> found = new HashMap<>();
    int from = 0;
    while (from < keys.size()) {
      int to = from + 1;
      while (to < keys.size() && areOfOneCounting(keys.get(from), keys.get(to))) {
        to++;
      }
      lock(keys.subList(from, to), found);
      from = to;
    }
    return found;
  }

  private static boolean areOfOneCounting(CellKey one, CellKey other) {
    return one.generation() == other.generation() && one.workspaceId().equals(other.workspaceId());
  }

  private void lock(List<CellKey> keys, Map<CellKey, Figures> found) {
    JsonRows rows = new JsonRows();
    for (CellKey key : keys) {
      rows.add(key.grain().code(), key.dimension().code(), key.member(), key.bucket(), key.shard());
    }
    sql.each(
        LOCK,
        row -> Map.entry(keys.get(row.integer("place") - 1), PackedFigures.unpack(row)),
        cell -> found.put(cell.getKey(), cell.getValue()),
        rows.toString(),
        keys.getFirst().workspaceId(),
        keys.getFirst().generation());
  }

  // Two statements and not one that does either: only such are sent in bulk.
  void insert(Map<CellKey, Figures> cells) {
    sql.batch(INSERT, rows(cells));
  }

  void update(Map<CellKey, Figures> cells) {
    sql.batch(UPDATE, rows(cells));
  }

  private static List<@Nullable Object[]> rows(Map<CellKey, Figures> cells) {
    List<@Nullable Object[]> rows = new ArrayList<>(cells.size());
    cells.forEach((key, figures) -> {
      List<@Nullable Object> row = new ArrayList<>(PackedFigures.pack(figures));
      row.addAll(List.of(values(key)));
      rows.add(row.toArray());
    });
    return rows;
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
}
