package io.entente.kpi.sum;

import io.entente.kpi.cell.Dimension;
import io.entente.kpi.cell.Grain;
import io.entente.kpi.cell.PackedFigures;
import io.entente.kpi.figure.KpiClock;
import io.entente.kpi.generation.Generation;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sums over the table {@code cell}. */
@Singleton
public final class CellSumStore {
  static final String NEXT_MEMBER =
      """
      select member from cell
      where workspace_id = ? and generation = ? and grain = ? and dimension = ? and member > ?
      order by member limit 1
      """;

  static final String IS_MEMBER =
      """
      select 1 one from cell
      where workspace_id = ? and generation = ? and grain = ? and dimension = ? and member = ?
      limit 1
      """;

  private final Sql sql;

  private record Bucket(int grain, int number) {}

  CellSumStore(Sql sql) {
    this.sql = sql;
  }

  /** All members that a dimension ever had, nobody among them. */
  public List<UUID> members(Generation generation, Dimension dimension) {
    List<UUID> members = new ArrayList<>(List.of(Dimension.NOBODY));
    Optional<UUID> next = next(generation, dimension, Dimension.NOBODY);
    // From one to the next by the key: one statement for all would read the cells of all time.
    while (next.isPresent()) {
      members.add(next.get());
      next = next(generation, dimension, next.get());
    }
    return members;
  }

  /** Whether a dimension ever had this member. */
  public boolean isMember(Generation generation, Dimension dimension, UUID member) {
    return sql.first(
            IS_MEMBER,
            row -> row.integer("one"),
            generation.workspaceId(),
            generation.number(),
            Grain.MONTH.code(),
            dimension.code(),
            member)
        .isPresent();
  }

  private Optional<UUID> next(Generation generation, Dimension dimension, UUID member) {
    // The longest buckets have as many members as any.
    return sql.first(
        NEXT_MEMBER,
        row -> row.uuid("member"),
        generation.workspaceId(),
        generation.number(),
        Grain.MONTH.code(),
        dimension.code(),
        member);
  }

  /** Adds what the members' cells of these buckets come to, on one clock. */
  void add(
      Generation generation,
      Dimension dimension,
      List<UUID> members,
      List<Cover.Buckets> cover,
      KpiClock clock,
      Wanted wanted,
      Sums sums) {
    List<String> columns = PackedFigures.columnsOf(wanted.measures());
    if (cover.isEmpty() || members.isEmpty() || columns.isEmpty()) {
      return;
    }
    List<Condition> ranges =
        cover.stream()
            .map(buckets ->
                new Condition()
                    .and("grain = ? and dimension = ?", buckets.grain().code(), dimension.code())
                    .andIn("member", members)
                    .and("bucket >= ? and bucket < ?", buckets.first(), buckets.end()))
            .toList();
    Condition condition = new Condition().andAny(ranges);
    boolean apart = wanted.by() == dimension;
    Map<Bucket, Integer> slots = new HashMap<>();
    sql.each(
        "select grain, member, bucket, %s from cell where workspace_id = ? and generation = ?"
                .formatted(String.join(", ", columns))
            + condition.text(),
        row -> {
          Bucket bucket = new Bucket(row.integer("grain"), row.integer("bucket"));
          int slot = slots.computeIfAbsent(bucket, it -> wanted.slots().of(start(generation, it)));
          UUID member = apart ? row.uuid("member") : Dimension.NOBODY;
          // At once, for a row by itself holds little and there may be many.
          PackedFigures.add(row, columns, clock, sums.at(new Place(slot, member)));
          return slot;
        },
        _ -> {},
        condition.parametersAfter(generation.workspaceId(), generation.number()));
  }

  private static Instant start(Generation generation, Bucket bucket) {
    return generation.calendar().start(Grain.ofCode(bucket.grain()), bucket.number());
  }
}
