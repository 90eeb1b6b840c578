package io.entente.interactions.connection;

import io.entente.events.Ids;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Connects an account; one that is connected already stays as it is. */
@Singleton
final class CreateConnection {
  private final Transactions transactions;
  private final ConnectionStore store;
  private final ConnectionDirectory directory;
  private final Clock clock;

  CreateConnection(
      Transactions transactions,
      ConnectionStore store,
      ConnectionDirectory directory,
      Clock clock) {
    this.transactions = transactions;
    this.store = store;
    this.directory = directory;
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
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    Connection kept =
        transactions.write(() -> {
          store.insert(workspaceId, asked);
          return store.find(workspaceId, List.of(id)).getFirst();
        });
    directory.keep(workspaceId, kept);
    return new Created(kept, kept.equals(asked));
  }
}
