package io.entente.interactions.attribute;

import io.entente.interactions.catalogue.Names;
import io.entente.rest.NotFound;
import io.entente.service.attribute.Choices;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Adds and changes attributes. */
@Singleton
final class KeepAttribute {
  private final Transactions transactions;
  private final AttributeStore store;

  KeepAttribute(Transactions transactions, AttributeStore store) {
    this.transactions = transactions;
    this.store = store;
  }

  Attribute add(UUID workspaceId, NewAttribute added) {
    List<String> values = added.values() == null ? List.of() : added.values();
    Choices.check(added.type(), values);
    Attribute attribute = new Attribute(added.key(), added.label(), added.type(), values, false);
    transactions.writing(() -> Names.giving(() -> store.insert(workspaceId, attribute)));
    return attribute;
  }

  Attribute change(UUID workspaceId, String key, ChangedAttribute changed) {
    return transactions.write(() -> {
      Attribute after =
          changed.onto(store.lock(workspaceId, key).orElseThrow(() -> new NotFound("attribute")));
      Choices.check(after.type(), after.values());
      store.update(workspaceId, after);
      return after;
    });
  }
}
