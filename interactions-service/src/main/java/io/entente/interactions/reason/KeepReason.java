package io.entente.interactions.reason;

import io.entente.events.Ids;
import io.entente.interactions.catalogue.Names;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Adds and changes reasons. */
@Singleton
final class KeepReason {
  private final Transactions transactions;
  private final ReasonStore store;

  KeepReason(Transactions transactions, ReasonStore store) {
    this.transactions = transactions;
    this.store = store;
  }

  Reason add(UUID workspaceId, NewReason added) {
    Reason reason = new Reason(Ids.next(), added.parentId(), added.name(), false);
    transactions.writing(() -> {
      if (added.parentId() != null) {
        checkParent(workspaceId, added.parentId());
      }
      Names.giving(() -> store.insert(workspaceId, reason));
    });
    return reason;
  }

  private void checkParent(UUID workspaceId, UUID parentId) {
    Reason parent =
        store
            .lock(workspaceId, parentId)
            .orElseThrow(
                () -> new InvalidRequest("/parentId", "is none of this workspace that is known"));
    if (parent.parentId() != null) {
      throw new InvalidRequest("/parentId", "is on the second level: there are two");
    }
    if (parent.retired()) {
      throw new InvalidRequest("/parentId", "is retired");
    }
  }

  Reason change(UUID workspaceId, UUID id, ChangedReason changed) {
    return transactions.write(() -> {
      Reason after =
          changed.onto(store.lock(workspaceId, id).orElseThrow(() -> new NotFound("reason")));
      Names.giving(() -> store.update(workspaceId, after));
      return after;
    });
  }
}
