package io.entente.kpi.rebuild;

import io.entente.events.Ids;
import io.entente.kpi.generation.Generations;
import io.entente.rest.Caller;
import io.entente.rest.Conflict;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Asks for a rebuild of the caller's workspace; one at a time. */
@Singleton
final class RequestRebuild {
  private final Transactions transactions;
  private final Generations generations;
  private final RebuildStore rebuilds;

  RequestRebuild(Transactions transactions, Generations generations, RebuildStore rebuilds) {
    this.transactions = transactions;
    this.generations = generations;
    this.rebuilds = rebuilds;
  }

  /**
   * @throws Conflict if one is not finished yet
   */
  Rebuild request(Caller caller, Source source) {
    UUID id = Ids.next();
    return transactions.write(() -> {
      // Of two at once, the second waits here and sees the first.
      generations.lock(caller.workspaceId());
      if (rebuilds.unfinished(caller.workspaceId()).isPresent()) {
        throw new Conflict("rebuild_unfinished", "A rebuild of this workspace is not finished.");
      }
      rebuilds.add(caller.workspaceId(), id, source, caller.memberId());
      return rebuilds.find(caller.workspaceId(), id).orElseThrow();
    });
  }
}
