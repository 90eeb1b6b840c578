package io.entente.kpi.touch;

import io.entente.events.CycleState;
import io.entente.kpi.cell.JsonRows;
import io.entente.kpi.touch.Touched.PageKey;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table {@code touched_page}. */
@Singleton
final class PageStore {
  static final String VERSIONS =
      """
      select workspace_id, cycle_id, page, version
      from json_table(?, '$[*]' columns (
          w varchar(36) path '$[0]', c varchar(36) path '$[1]', p int path '$[2]')) wanted
      straight_join touched_page
        on workspace_id = cast(w as uuid) and cycle_id = cast(c as uuid) and page = p
      """;

  private final Sql sql;

  PageStore(Sql sql) {
    this.sql = sql;
  }

  Map<PageKey, Long> versions(Collection<PageKey> keys) {
    Map<PageKey, Long> versions = new HashMap<>();
    sql.each(
        VERSIONS,
        row ->
            Map.entry(
                new PageKey(row.uuid("workspace_id"), row.uuid("cycle_id"), row.integer("page")),
                row.number("version")),
        entry -> versions.put(entry.getKey(), entry.getValue()),
        json(keys));
    return versions;
  }

  static String json(Collection<PageKey> keys) {
    JsonRows rows = new JsonRows();
    for (PageKey key : keys) {
      rows.add(key.workspaceId(), key.cycleId(), key.page());
    }
    return rows.toString();
  }

  void save(List<CycleState> states) {
    sql.upsert(
        """
        insert into touched_page (workspace_id, cycle_id, page, version) values %s
        on duplicate key update version = values(version)
        """,
        states.stream()
            .map(state ->
                new @Nullable Object[] {
                  state.workspaceId(), state.cycleId(), state.page(), state.version()
                })
            .toList());
  }
}
