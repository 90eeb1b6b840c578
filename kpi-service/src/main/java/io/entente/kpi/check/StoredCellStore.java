package io.entente.kpi.check;

import io.entente.kpi.cell.CellKey;
import io.entente.kpi.cell.Dimension;
import io.entente.kpi.cell.Figures;
import io.entente.kpi.cell.Grain;
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
import java.util.UUID;
import java.util.function.Consumer;
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

  static final String OF_MEMBERS =
      """
      select member, bucket, shard, %s
      from json_table(?, '$[*]' columns (m varchar(36) path '$[0]')) wanted
      straight_join cell force index (primary)
        on workspace_id = ? and generation = ? and grain = ? and dimension = ?
        and member = cast(m as uuid) and bucket >= ? and bucket < ?
      """
          .formatted(String.join(", ", PackedFigures.COLUMNS));

  private final Sql sql;

  /** Buckets from {@code first} up to, but without, {@code end}. */
  record Buckets(Grain grain, int first, int end) {}

  /**
   * A cell as it is stored.
   *
   * @param figures what the columns hold; null if that can't be read
   */
  record StoredCell(CellKey key, List<byte @Nullable []> columns, @Nullable Figures figures) {}

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
    return new Stored(row.integer("place"), columns(row));
  }

  private static List<byte @Nullable []> columns(Row row) throws SQLException {
    List<byte @Nullable []> columns = new ArrayList<>();
    for (String column : PackedFigures.COLUMNS) {
      columns.add(row.bytesOrNull(column));
    }
    return columns;
  }

  /** Hands over the cells of these members in some buckets. */
  void each(
      Generation generation,
      Dimension dimension,
      List<UUID> members,
      Buckets buckets,
      Consumer<StoredCell> consumer) {
    JsonRows rows = new JsonRows();
    members.forEach(rows::add);
    sql.each(
        OF_MEMBERS,
        row -> cell(row, generation, dimension, buckets.grain()),
        consumer,
        rows.toString(),
        generation.workspaceId(),
        generation.number(),
        buckets.grain().code(),
        dimension.code(),
        buckets.first(),
        buckets.end());
  }

  private static StoredCell cell(Row row, Generation generation, Dimension dimension, Grain grain)
      throws SQLException {
    return new StoredCell(
        new CellKey(
            generation.workspaceId(),
            generation.number(),
            grain,
            dimension,
            row.uuid("member"),
            row.integer("bucket"),
            row.integer("shard")),
        columns(row),
        figures(row));
  }

  /** Null if the columns hold none: that is a difference too, and no reason to stop. */
  private static @Nullable Figures figures(Row row) throws SQLException {
    try {
      return PackedFigures.unpack(row);
    } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
      return null;
    }
  }

  /** How many there are of the dimensions that the counting keeps. */
  long count(Generation generation) {
    return sql.number(
        """
        select count(*) from cell
        where workspace_id = ? and generation = ? and (? or dimension <> ?)
        """,
        generation.workspaceId(),
        generation.number(),
        generation.handlers(),
        Dimension.HANDLER.code());
  }
}
