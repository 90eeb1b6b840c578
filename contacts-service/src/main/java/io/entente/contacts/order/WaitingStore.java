package io.entente.contacts.order;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders of which nothing proves yet whose they are, by what would. */
@Singleton
final class WaitingStore {
  /**
   * Locks, so that of two transactions, of which one adds an order and the other what would prove
   * whose it is, the later sees what the earlier wrote.
   */
  static final String LOCK =
      """
      with wanted (key_id) as (values %s)
      select w.key_id, w.order_id, o.refund_of, o.subscription_id
      from wanted
      straight_join order_waiting w force index (primary)
        on w.workspace_id = ? and w.key_id = wanted.key_id
      straight_join customer_order o force index (primary)
        on o.workspace_id = w.workspace_id and o.id = w.order_id
      for update
      """;

  static final String AWAITED =
      """
      with wanted (key_id) as (values %s)
      select wanted.key_id
      from wanted
      straight_join order_waiting w force index (primary)
        on w.workspace_id = ? and w.key_id = wanted.key_id
      for update
      """;

  static final String FORGET = "delete from order_waiting where workspace_id = ? and key_id = ?";

  private final Sql sql;

  WaitingStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param refundOf the order that it gives back of; null if it names none
   * @param subscriptionId of the order; null if it is of none
   */
  record Waiting(UUID keyId, UUID orderId, @Nullable UUID refundOf, @Nullable UUID subscriptionId) {
    /** The key, if it is another order or a subscription; else null. */
    @Nullable UUID through() {
      return keyId.equals(refundOf) || keyId.equals(subscriptionId) ? keyId : null;
    }
  }

  /** The orders that wait for any of these. */
  List<Waiting> lock(UUID workspaceId, Collection<UUID> keys) {
    return sql.list(
        LOCK.formatted(Sql.values(keys.size(), 1)),
        row ->
            new Waiting(
                row.uuid("key_id"),
                row.uuid("order_id"),
                row.uuidOrNull("refund_of"),
                row.uuidOrNull("subscription_id")),
        parameters(workspaceId, keys));
  }

  /** Those of the keys for which an order waits. */
  Set<UUID> awaited(UUID workspaceId, Collection<UUID> keys) {
    return keys.isEmpty()
        ? Set.of()
        : new HashSet<>(
            sql.list(
                AWAITED.formatted(Sql.values(keys.size(), 1)),
                row -> row.uuid("key_id"),
                parameters(workspaceId, keys)));
  }

  private static Object[] parameters(UUID workspaceId, Collection<UUID> keys) {
    List<Object> parameters = new ArrayList<>(keys);
    parameters.add(workspaceId);
    return parameters.toArray();
  }

  /** Has orders wait for any of their keys. */
  void add(UUID workspaceId, Map<UUID, Set<UUID>> keysOfOrders) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    keysOfOrders.forEach(
        (order, keys) -> keys.forEach(key -> rows.add(new Object[] {workspaceId, key, order})));
    sql.batch("insert into order_waiting (workspace_id, key_id, order_id) values (?, ?, ?)", rows);
  }

  void delete(UUID workspaceId, Collection<UUID> orderIds) {
    sql.batch(
        "delete from order_waiting where workspace_id = ? and order_id = ?",
        orderIds.stream().map(id -> new @Nullable Object[] {workspaceId, id}).toList());
  }

  /** Has no order wait for any of these. */
  void forget(UUID workspaceId, Collection<UUID> keys) {
    sql.batch(
        FORGET,
        keys.stream().sorted().map(key -> new @Nullable Object[] {workspaceId, key}).toList());
  }

  /** Has orders not wait for these of their keys. */
  void forget(UUID workspaceId, Map<UUID, Set<UUID>> keysOfOrders) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    keysOfOrders.forEach(
        (order, keys) -> keys.forEach(key -> rows.add(new Object[] {workspaceId, key, order})));
    sql.batch(
        "delete from order_waiting where workspace_id = ? and key_id = ? and order_id = ?", rows);
  }
}
