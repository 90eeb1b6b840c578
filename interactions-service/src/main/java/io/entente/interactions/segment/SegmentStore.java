package io.entente.interactions.segment;

import io.entente.events.SegmentState;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The copy of which segments there are. */
@Singleton
final class SegmentStore {
  private final Sql sql;

  SegmentStore(Sql sql) {
    this.sql = sql;
  }

  /** Keeps the newest of each; columns change in this order. */
  void keep(Collection<SegmentState> states) {
    sql.upsert(
        """
        insert into segment (workspace_id, id, version, name, deleted) values %s
        on duplicate key update
          name = if(values(version) > version, values(name), name),
          deleted = if(values(version) > version, values(deleted), deleted),
          version = greatest(version, values(version))
        """,
        states.stream()
            .sorted(
                Comparator.comparing(SegmentState::workspaceId)
                    .thenComparing(SegmentState::segmentId))
            .map(it ->
                new @Nullable Object[] {
                  it.workspaceId(), it.segmentId(), it.version(), it.name(), it.deleted()
                })
            .toList());
  }
}
