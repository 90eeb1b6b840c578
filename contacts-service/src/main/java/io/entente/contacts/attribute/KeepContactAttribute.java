package io.entente.contacts.attribute;

import io.entente.rest.Conflict;
import io.entente.rest.NotFound;
import io.entente.service.attribute.Choices;
import io.entente.sql.Sql;
import io.entente.sql.Transactions;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Adds and changes attributes. */
@Singleton
final class KeepContactAttribute {
  /** Retired ones too: what a contact has of them is read, and kept by merges, at once. */
  private static final int MOST = 1_000;

  private final Transactions transactions;
  private final ContactAttributeStore store;

  KeepContactAttribute(Transactions transactions, ContactAttributeStore store) {
    this.transactions = transactions;
    this.store = store;
  }

  ContactAttribute add(UUID workspaceId, NewContactAttribute added) {
    List<String> values = added.values() == null ? List.of() : added.values();
    Choices.check(added.type(), values);
    ContactAttribute attribute =
        new ContactAttribute(added.key(), added.label(), added.type(), values, false);
    try {
      transactions.writing(() -> {
        if (store.count(workspaceId) >= MOST) {
          throw new Conflict("too_many", "There are " + MOST + " attributes already.");
        }
        store.insert(workspaceId, attribute);
      });
    } catch (DataAccessException e) {
      if (Sql.isDuplicate(e)) {
        throw new Conflict("name_taken", "There is an attribute of that key already.");
      }
      throw e;
    }
    return attribute;
  }

  ContactAttribute change(UUID workspaceId, String key, ChangedContactAttribute changed) {
    return transactions.write(() -> {
      ContactAttribute after =
          changed.onto(store.lock(workspaceId, key).orElseThrow(() -> new NotFound("attribute")));
      Choices.check(after.type(), after.values());
      store.update(workspaceId, after);
      return after;
    });
  }
}
