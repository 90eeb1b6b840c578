package io.entente.interactions.schedule;

import io.entente.rest.InvalidRequest;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says which schedule counts for a connection, or for all that name none, from now on. */
@Singleton
public final class ChooseSchedule {
  private final Transactions transactions;
  private final ScheduleStore store;
  private final Editions editions;

  ChooseSchedule(Transactions transactions, ScheduleStore store, Editions editions) {
    this.transactions = transactions;
    this.store = store;
    this.editions = editions;
  }

  /** Of all connections that name none; null for office hours. */
  public void ofWorkspace(UUID workspaceId, @Nullable UUID scheduleId) {
    choose(workspaceId, TimetableStore.ALL_OTHERS, scheduleId);
  }

  /**
   * Of a connection.
   *
   * @param scheduleId null for the workspace's
   */
  public void ofConnection(UUID workspaceId, UUID connectionId, @Nullable UUID scheduleId) {
    choose(workspaceId, connectionId, scheduleId);
  }

  /** Of a connection that is new: nothing was counted yet, so it counts from ever. */
  public void ofNewConnection(UUID workspaceId, UUID connectionId, UUID scheduleId) {
    transactions.writing(() -> {
      editions.change(workspaceId);
      check(workspaceId, scheduleId);
      store.use(workspaceId, connectionId, ScheduleStore.EVER, scheduleId);
    });
  }

  private void choose(UUID workspaceId, UUID connectionId, @Nullable UUID scheduleId) {
    transactions.writing(() -> {
      Instant now = editions.change(workspaceId);
      check(workspaceId, scheduleId);
      if (!Objects.equals(store.use(workspaceId, connectionId), scheduleId)) {
        store.use(workspaceId, connectionId, now, scheduleId);
      }
    });
  }

  private void check(UUID workspaceId, @Nullable UUID scheduleId) {
    if (scheduleId != null && !store.exists(workspaceId, scheduleId)) {
      throw new InvalidRequest("/scheduleId", "is no schedule of this workspace");
    }
  }
}
