package io.entente.contacts.order;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Contacts that are made for customers whom nobody knew. */
@Singleton
final class CustomerStore {
  private static final int COLUMNS = 7;

  private final Sql sql;

  CustomerStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * A contact to be made.
   *
   * @param id follows from the customer number, so that two transactions make no two of it
   */
  record NewCustomer(UUID id, String name, Instant firstOrderAt) {}

  /**
   * The ids of those that were made now. One that another transaction makes just now is waited for,
   * and left to it.
   */
  Set<UUID> insert(UUID workspaceId, Collection<NewCustomer> customers, Instant createdAt) {
    if (customers.isEmpty()) {
      return Set.of();
    }
    List<Object> parameters = new ArrayList<>(customers.size() * COLUMNS);
    for (NewCustomer customer : customers) {
      parameters.addAll(
          List.of(
              workspaceId,
              customer.id(),
              customer.id(),
              customer.name(),
              createdAt,
              customer.firstOrderAt(),
              1));
    }
    return new HashSet<>(
        sql.list(
            """
            insert ignore into contact (workspace_id, id, final_id, name, created_at,
                                        last_activity_at, version)
            values %s
            returning id
            """
                .formatted(Sql.values(customers.size(), COLUMNS)),
            row -> row.uuid("id"),
            parameters.toArray()));
  }
}
