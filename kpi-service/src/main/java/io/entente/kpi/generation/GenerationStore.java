package io.entente.kpi.generation;

import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code kpi_generation}: a row a workspace. */
@Singleton
final class GenerationStore {
  private static final String SELECT =
      """
      select workspace_id, current_number, zone,
          coalesce(handlers_number = current_number, false) handlers
      from kpi_generation where workspace_id
      """;

  private final Sql sql;

  GenerationStore(Sql sql) {
    this.sql = sql;
  }

  Map<UUID, Generation> share(Collection<UUID> workspaceIds) {
    Map<UUID, Generation> found = new HashMap<>();
    sql.each(
        SELECT + "in " + Sql.in(workspaceIds.size()) + " order by workspace_id lock in share mode",
        GenerationStore::generation,
        generation -> found.put(generation.workspaceId(), generation),
        workspaceIds.toArray());
    return found;
  }

  void add(Collection<UUID> workspaceIds, ZoneId zone) {
    sql.batch(
        """
        insert ignore into kpi_generation
          (workspace_id, current_number, last_number, zone, handlers_number)
        values (?, 1, 1, ?, 1)
        """,
        workspaceIds.stream()
            .sorted()
            .<@Nullable Object[]>map(id -> new Object[] {id, zone.getId()})
            .toList());
  }

  Optional<Generation> find(UUID workspaceId) {
    return sql.first(SELECT + "= ?", GenerationStore::generation, workspaceId);
  }

  Generation lock(UUID workspaceId) {
    return sql.first(SELECT + "= ? for update", GenerationStore::generation, workspaceId)
        .orElseThrow();
  }

  Generation next(UUID workspaceId) {
    sql.update(
        "update kpi_generation set last_number = last_number + 1 where workspace_id = ?",
        workspaceId);
    return sql.first(
            """
            select workspace_id, last_number current_number, zone, true handlers
            from kpi_generation where workspace_id = ?
            """,
            GenerationStore::generation,
            workspaceId)
        .orElseThrow();
  }

  void makeCurrent(Generation generation) {
    sql.update(
        """
        update kpi_generation set current_number = ?, zone = ?, handlers_number = ?
        where workspace_id = ?
        """,
        generation.number(),
        generation.zone().getId(),
        generation.handlers() ? generation.number() : null,
        generation.workspaceId());
  }

  /** Of the workspaces whose current counting lacks cells of handlers. */
  List<UUID> withoutHandlers() {
    return sql.list(
        """
        select workspace_id from kpi_generation
        where not coalesce(handlers_number = current_number, false)
        order by workspace_id
        """,
        row -> row.uuid("workspace_id"));
  }

  private static Generation generation(Row row) throws SQLException {
    return new Generation(
        row.uuid("workspace_id"),
        row.integer("current_number"),
        ZoneId.of(row.text("zone")),
        row.flag("handlers"));
  }
}
