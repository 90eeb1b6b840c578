package io.entente.kpi.tag;

import io.entente.events.CycleState;
import io.entente.kpi.cell.JsonRows;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables {@code tagged_cycle} and {@code cycle_tag}, as they are written. */
@Singleton
final class TagStore {
  static final String VERSIONS =
      """
      select workspace_id, cycle_id, version
      from json_table(?, '$[*]' columns (
          w varchar(36) path '$[0]', c varchar(36) path '$[1]')) wanted
      straight_join tagged_cycle
        on workspace_id = cast(w as uuid) and cycle_id = cast(c as uuid)
      """;

  private final Sql sql;

  private record Key(UUID workspaceId, UUID cycleId) {
    static Key of(CycleState state) {
      return new Key(state.workspaceId(), state.cycleId());
    }
  }

  TagStore(Sql sql) {
    this.sql = sql;
  }

  /** Keeps the newest version of each, in whatever order they come. */
  void save(List<CycleState> arrived) {
    Map<Key, Long> versions = versions(arrived);
    List<CycleState> newer =
        arrived.stream()
            .filter(it -> it.version() > versions.getOrDefault(Key.of(it), Long.MIN_VALUE))
            .toList();
    sql.upsert(
        """
        insert into tagged_cycle (workspace_id, cycle_id, version) values %s
        on duplicate key update version = values(version)
        """,
        newer.stream()
            .map(it -> new @Nullable Object[] {it.workspaceId(), it.cycleId(), it.version()})
            .toList());
    sql.batch(
        "delete from cycle_tag where workspace_id = ? and cycle_id = ?",
        newer.stream()
            .filter(it -> versions.containsKey(Key.of(it)))
            .map(it -> new @Nullable Object[] {it.workspaceId(), it.cycleId()})
            .toList());
    List<@Nullable Object[]> rows = new ArrayList<>();
    newer.forEach(it ->
        tags(it)
            .forEach(
                tag -> rows.add(new @Nullable Object[] {it.workspaceId(), it.cycleId(), tag})));
    sql.batch("insert into cycle_tag (workspace_id, cycle_id, tag_id) values (?, ?, ?)", rows);
  }

  private Map<Key, Long> versions(List<CycleState> states) {
    JsonRows rows = new JsonRows();
    states.forEach(it -> rows.add(it.workspaceId(), it.cycleId()));
    Map<Key, Long> versions = new HashMap<>();
    sql.each(
        VERSIONS,
        row ->
            Map.entry(
                new Key(row.uuid("workspace_id"), row.uuid("cycle_id")), row.number("version")),
        it -> versions.put(it.getKey(), it.getValue()),
        rows.toString());
    return versions;
  }

  private static List<UUID> tags(CycleState state) {
    return state.removed() || state.facets() == null
        ? List.of()
        : Objects.requireNonNullElse(state.facets().tags(), List.<UUID>of()).stream()
            .distinct()
            .toList();
  }
}
