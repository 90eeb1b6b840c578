package io.entente.kpi.fact;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code progress}: when the newest event that counts was published. */
@Singleton
final class ProgressStore {
  private final Sql sql;

  private record Place(UUID workspaceId, int shard) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byWorkspace = workspaceId.compareTo(other.workspaceId);
      return byWorkspace != 0 ? byWorkspace : Integer.compare(shard, other.shard);
    }
  }

  ProgressStore(Sql sql) {
    this.sql = sql;
  }

  void advance(List<Applied> applied) {
    Map<Place, Instant> newest = new TreeMap<>();
    for (Applied one : applied) {
      newest.merge(
          new Place(one.workspaceId(), one.shard()),
          one.publishedAt(),
          (a, b) -> a.isAfter(b) ? a : b);
    }
    List<@Nullable Object[]> rows = new ArrayList<>();
    newest.forEach((place, at) -> rows.add(new Object[] {place.workspaceId(), place.shard(), at}));
    sql.batch(
        """
        insert into progress (workspace_id, shard, applied_at) values (?, ?, ?)
        on duplicate key update applied_at = greatest(applied_at, values(applied_at))
        """,
        rows);
  }
}
