package io.entente.contacts.order;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contacts that are made for customers whom nobody knew. */
@Singleton
final class CustomerStore {
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
   * @throws io.micronaut.data.exceptions.DataAccessException if another transaction that ended just
   *     now has made one of them
   */
  void insert(UUID workspaceId, Collection<NewCustomer> customers, Instant createdAt) {
    List<@Nullable Object[]> rows = new ArrayList<>(customers.size());
    for (NewCustomer customer : customers) {
      rows.add(
          new @Nullable Object[] {
            workspaceId,
            customer.id(),
            customer.id(),
            customer.name(),
            createdAt,
            customer.firstOrderAt(),
            1
          });
    }
    sql.batch(
        """
        insert into contact (workspace_id, id, final_id, name, created_at, last_activity_at, version)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }
}
