package io.entente.interactions.connection;

import io.entente.events.Ids;
import io.entente.interactions.schedule.ChooseSchedule;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Connects an account; one that is connected already stays as it is. */
@Singleton
final class CreateConnection {
  private final Transactions transactions;
  private final ConnectionStore store;
  private final ConnectionDirectory directory;
  private final ChooseSchedule schedules;
  private final Clock clock;

  CreateConnection(
      Transactions transactions,
      ConnectionStore store,
      ConnectionDirectory directory,
      ChooseSchedule schedules,
      Clock clock) {
    this.transactions = transactions;
    this.store = store;
    this.directory = directory;
    this.schedules = schedules;
    this.clock = clock;
  }

  /**
   * @param isNew whether it was not connected before
   */
  record Created(Connection connection, boolean isNew) {}

  Created create(UUID workspaceId, NewConnection request) {
    UUID id = Ids.connection(workspaceId, request.channel(), request.externalId());
    Connection asked =
        new Connection(
            id,
            request.channel(),
            request.externalId(),
            request.name(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            null,
            null);
    Created created = transactions.write(() -> insert(workspaceId, asked, request.scheduleId()));
    directory.keep(workspaceId, created.connection());
    return created;
  }

  private Created insert(UUID workspaceId, Connection asked, @Nullable UUID scheduleId) {
    store.insert(workspaceId, asked);
    Connection kept = store.find(workspaceId, List.of(asked.id())).getFirst();
    boolean isNew = kept.equals(asked);
    if (isNew && scheduleId != null) {
      schedules.ofNewConnection(workspaceId, kept.id(), scheduleId);
      kept = store.find(workspaceId, List.of(asked.id())).getFirst();
    }
    return new Created(kept, isNew);
  }
}
