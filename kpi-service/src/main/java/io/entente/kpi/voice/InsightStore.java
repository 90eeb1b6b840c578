package io.entente.kpi.voice;

import io.entente.events.InsightProgress;
import io.entente.events.InsightProgress.Origin;
import io.entente.kpi.cell.Dimension;
import io.entente.kpi.cell.JsonRows;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tables {@code handed_insight} and {@code insight_origin}, as they are written. */
@Singleton
final class InsightStore {
  static final String VERSIONS =
      """
      select workspace_id, insight_id, version
      from json_table(?, '$[*]' columns (
          w varchar(36) path '$[0]', i varchar(36) path '$[1]')) wanted
      straight_join handed_insight force index (primary)
        on workspace_id = cast(w as uuid) and insight_id = cast(i as uuid)
      """;

  private final Sql sql;

  private record Known(String key, long version) {}

  InsightStore(Sql sql) {
    this.sql = sql;
  }

  /** Keeps the newest version of each, in whatever order they come. */
  void save(Collection<InsightProgress> arrived) {
    Map<String, Long> known = versions(arrived);
    List<InsightProgress> newer =
        arrived.stream()
            .filter(it -> it.version() > known.getOrDefault(it.key(), Long.MIN_VALUE))
            .toList();
    sql.upsert(
        """
        insert into handed_insight (workspace_id, insight_id, version, department, state, handed_at,
                                    decided_at, messages, told)
        values %s
        on duplicate key update
          version = values(version), department = values(department), state = values(state),
          handed_at = values(handed_at), decided_at = values(decided_at),
          messages = values(messages), told = values(told)
        """,
        newer.stream().map(InsightStore::row).toList());
    sql.batch(
        "delete from insight_origin where workspace_id = ? and insight_id = ?",
        newer.stream()
            .filter(it -> known.containsKey(it.key()))
            .map(it -> new @Nullable Object[] {it.workspaceId(), it.insightId()})
            .toList());
    sql.batch(
        """
        insert into insight_origin (workspace_id, insight_id, channel, reason_id, messages, told)
        values (?, ?, ?, ?, ?, ?)
        """,
        newer.stream().flatMap(it -> rows(it).stream()).toList());
  }

  private Map<String, Long> versions(Collection<InsightProgress> arrived) {
    JsonRows rows = new JsonRows();
    arrived.forEach(it -> rows.add(it.workspaceId(), it.insightId()));
    Map<String, Long> versions = new HashMap<>();
    sql.each(
        VERSIONS,
        row ->
            new Known(
                row.uuid("workspace_id") + "/" + row.uuid("insight_id"), row.number("version")),
        it -> versions.put(it.key(), it.version()),
        rows.toString());
    return versions;
  }

  private static @Nullable Object[] row(InsightProgress it) {
    return new @Nullable Object[] {
      it.workspaceId(),
      it.insightId(),
      it.version(),
      it.department(),
      it.state(),
      it.handedAt(),
      it.decidedAt(),
      origins(it).stream().mapToInt(Origin::messages).sum(),
      origins(it).stream().mapToInt(Origin::told).sum()
    };
  }

  private static List<@Nullable Object[]> rows(InsightProgress it) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Origin origin : origins(it)) {
      rows.add(
          new @Nullable Object[] {
            it.workspaceId(),
            it.insightId(),
            origin.channel(),
            Objects.requireNonNullElse(origin.reasonId(), Dimension.NOBODY),
            origin.messages(),
            origin.told()
          });
    }
    return rows;
  }

  private static List<Origin> origins(InsightProgress it) {
    return Objects.requireNonNullElse(it.origins(), List.of());
  }
}
