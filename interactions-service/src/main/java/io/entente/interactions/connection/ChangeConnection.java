package io.entente.interactions.connection;

import io.entente.interactions.schedule.ChooseSchedule;
import io.entente.rest.NotFound;
import io.entente.rest.json.StrictJson;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Changes what is said of a connection; a field that is left out stays as it is. */
@Singleton
final class ChangeConnection {
  private final Transactions transactions;
  private final ConnectionStore store;
  private final ConnectionDirectory directory;
  private final ChooseSchedule schedules;
  private final StrictJson json;

  ChangeConnection(
      Transactions transactions,
      ConnectionStore store,
      ConnectionDirectory directory,
      ChooseSchedule schedules,
      StrictJson json) {
    this.transactions = transactions;
    this.store = store;
    this.directory = directory;
    this.schedules = schedules;
    this.json = json;
  }

  Connection change(UUID workspaceId, UUID id, byte[] body) {
    ConnectionChange change = json.read(body, ConnectionChange.class);
    boolean chooses = json.readMembers(body).containsKey("scheduleId");
    Connection changed =
        transactions.write(() -> {
          find(workspaceId, id);
          if (chooses) {
            schedules.ofConnection(workspaceId, id, change.scheduleId());
          }
          return find(workspaceId, id);
        });
    directory.keep(workspaceId, changed);
    return changed;
  }

  private Connection find(UUID workspaceId, UUID id) {
    return store.find(workspaceId, List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("connection"));
  }
}
