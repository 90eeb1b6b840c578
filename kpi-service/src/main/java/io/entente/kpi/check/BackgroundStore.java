package io.entente.kpi.check;

import io.entente.kpi.check.CheckSlice.Slice;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables {@code background_check} and {@code found_difference}. */
@Singleton
final class BackgroundStore {
  private static final int LONGEST = 400;
  private static final int MOST_LISTED = 200;

  static final String NEXT =
      """
      select workspace_id from background_check force index (background_check_by_age)
      where checked_at <= ? order by checked_at limit 1 for update skip locked
      """;

  private final Sql sql;

  /**
   * How far the check of a workspace is.
   *
   * @param generation the counting that it goes through
   * @param nextTo end of the next slice; null to begin with the newest
   * @param rounds how often it went through all
   */
  record Progress(
      int generation, Instant checkedAt, @Nullable Instant nextTo, long cells, long rounds) {}

  /** What is known of all workspaces together. */
  record Overall(long differences, long workspaces) {}

  BackgroundStore(Sql sql) {
    this.sql = sql;
  }

  /** Begins with workspaces that have come since. */
  void begin() {
    sql.update(
        """
        insert ignore into background_check (workspace_id, generation, checked_at, cells, rounds)
        select g.workspace_id, g.current_number, '1970-01-01', 0, 0
        from kpi_generation g
        left join background_check c on c.workspace_id = g.workspace_id
        where c.workspace_id is null
        """);
  }

  /** Takes the workspace whose turn it is, so that nobody else does until the pause is over. */
  Optional<UUID> take(Instant now, Instant before) {
    Optional<UUID> found = sql.first(NEXT, row -> row.uuid("workspace_id"), before);
    found.ifPresent(id ->
        sql.update("update background_check set checked_at = ? where workspace_id = ?", now, id));
    return found;
  }

  Optional<Progress> find(UUID workspaceId) {
    return sql.first(
        """
        select generation, checked_at, next_to, cells, rounds from background_check
        where workspace_id = ?
        """,
        BackgroundStore::progress,
        workspaceId);
  }

  private static Progress progress(Row row) throws SQLException {
    return new Progress(
        row.integer("generation"),
        row.instant("checked_at"),
        row.instantOrNull("next_to"),
        row.number("cells"),
        row.number("rounds"));
  }

  void save(UUID workspaceId, Progress progress) {
    sql.update(
        """
        insert into background_check (workspace_id, generation, checked_at, next_to, cells, rounds)
        values (?, ?, ?, ?, ?, ?)
        on duplicate key update
          generation = values(generation), checked_at = values(checked_at),
          next_to = values(next_to), cells = values(cells), rounds = values(rounds)
        """,
        workspaceId,
        progress.generation(),
        progress.checkedAt(),
        progress.nextTo(),
        progress.cells(),
        progress.rounds());
  }

  /** Forgets what was found from one moment up to another. */
  void forget(UUID workspaceId, Instant from, Instant to) {
    sql.update(
        """
        delete from found_difference
        where workspace_id = ? and slice_from >= ? and slice_from < ?
        """,
        workspaceId,
        from,
        to);
  }

  void add(UUID workspaceId, Slice slice, Instant now) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Difference it : slice.differences()) {
      rows.add(
          new @Nullable Object[] {
            workspaceId,
            slice.from(),
            rows.size(),
            slice.to(),
            it.kind(),
            shortened(it.place()),
            shortened(it.detail()),
            now
          });
    }
    sql.batch(
        """
        insert into found_difference (workspace_id, slice_from, position, slice_to, kind, place,
                                      detail, found_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST));
  }

  /** The newest first. */
  List<FoundDifference> differences(UUID workspaceId) {
    return sql.list(
        """
        select slice_from, slice_to, kind, place, detail, found_at from found_difference
        where workspace_id = ? order by slice_from desc, position desc limit %d
        """
            .formatted(MOST_LISTED),
        row ->
            new FoundDifference(
                row.instant("slice_from"),
                row.instant("slice_to"),
                Difference.Kind.valueOf(row.text("kind")),
                row.text("place"),
                row.text("detail"),
                row.instant("found_at")),
        workspaceId);
  }

  Overall overall() {
    return sql.first(
            """
            select count(*) differences, count(distinct workspace_id) workspaces
            from found_difference
            """,
            row -> new Overall(row.number("differences"), row.number("workspaces")))
        .orElseThrow();
  }
}
