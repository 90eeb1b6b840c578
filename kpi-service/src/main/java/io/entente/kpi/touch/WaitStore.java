package io.entente.kpi.touch;

import io.entente.events.CycleState;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table {@code running_wait}. */
@Singleton
final class WaitStore {
  private final Sql sql;

  WaitStore(Sql sql) {
    this.sql = sql;
  }

  /** Keeps the waits that run on these pages, and no others of them. */
  void replace(List<CycleState> states) {
    List<@Nullable Object[]> gone = new ArrayList<>();
    List<@Nullable Object[]> running = new ArrayList<>();
    for (CycleState state : states) {
      @Nullable Object[] key = {state.workspaceId(), state.cycleId(), state.page()};
      Object since = Touched.runningSince(state);
      if (since == null) {
        gone.add(key);
      } else {
        running.add(new @Nullable Object[] {key[0], key[1], key[2], state.customerId(), since});
      }
    }
    sql.batch(
        "delete from running_wait where workspace_id = ? and cycle_id = ? and page = ?", gone);
    sql.upsert(
        """
        insert into running_wait (workspace_id, cycle_id, page, customer_id, started_at) values %s
        on duplicate key update
          customer_id = values(customer_id), started_at = values(started_at)
        """,
        running);
  }
}
