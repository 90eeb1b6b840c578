package io.entente.kpi.thread;

import io.entente.events.CycleState;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The table {@code thread_cycle}, as it is written. */
@Singleton
final class ThreadStore {
  private final Sql sql;

  ThreadStore(Sql sql) {
    this.sql = sql;
  }

  /** Keeps the newest version of each, in whatever order they come. */
  void save(Collection<CycleState> arrived) {
    // The version is assigned last: until then it is that of the row, in each column's condition.
    sql.upsert(
        """
        insert into thread_cycle (workspace_id, cycle_id, version, root_id, conversation_id,
                                  opening, resolved)
        values %s
        on duplicate key update
          root_id = if(values(version) > version, values(root_id), root_id),
          conversation_id = if(values(version) > version, values(conversation_id), conversation_id),
          resolved = if(values(version) > version, values(resolved), resolved),
          version = greatest(version, values(version))
        """,
        arrived.stream().map(ThreadStore::row).toList());
  }

  private static @Nullable Object[] row(CycleState state) {
    return new @Nullable Object[] {
      state.workspaceId(),
      state.cycleId(),
      state.version(),
      state.removed() ? null : state.rootId(),
      state.conversationId(),
      state.ordinal() == 0,
      state.resolution() != null
    };
  }
}
