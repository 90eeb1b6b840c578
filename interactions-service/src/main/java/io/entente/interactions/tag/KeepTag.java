package io.entente.interactions.tag;

import io.entente.events.Ids;
import io.entente.interactions.catalogue.Names;
import io.entente.rest.NotFound;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Adds and changes tags. */
@Singleton
final class KeepTag {
  private static final String GREY = "#6b7280";

  private final Transactions transactions;
  private final TagStore store;

  KeepTag(Transactions transactions, TagStore store) {
    this.transactions = transactions;
    this.store = store;
  }

  Tag add(UUID workspaceId, NewTag added) {
    Tag tag =
        new Tag(Ids.next(), added.name(), added.colour() == null ? GREY : added.colour(), false);
    transactions.writing(() -> Names.giving(() -> store.insert(workspaceId, tag)));
    return tag;
  }

  Tag change(UUID workspaceId, UUID id, ChangedTag changed) {
    return transactions.write(() -> {
      Tag after = changed.onto(store.lock(workspaceId, id).orElseThrow(() -> new NotFound("tag")));
      Names.giving(() -> store.update(workspaceId, after));
      return after;
    });
  }
}
