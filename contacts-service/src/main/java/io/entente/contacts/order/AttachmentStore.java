package io.entente.contacts.order;

import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The contacts to which orders came, and through which other orders. */
@Singleton
final class AttachmentStore {
  static final String STANDING =
      """
      with wanted (id) as (values %s)
      select o.id, o.contact_id, o.refund_of, o.subscription_id
      from wanted
      straight_join customer_order o force index (primary)
        on o.workspace_id = ? and o.id = wanted.id
      for update
      """;

  static final String THROUGH =
      """
      with wanted (id) as (values %s)
      select o.id, o.contact_id, o.refund_of, o.subscription_id
      from wanted
      straight_join customer_order o force index (order_attached_by)
        on o.workspace_id = ? and o.attached_by = wanted.id
      limit ?
      for update
      """;

  private final Sql sql;

  AttachmentStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * What ties an order to its contact.
   *
   * @param contactId null while nothing proves whose it is
   * @param refundOf null if it is no refund of a known id
   * @param subscriptionId null if it is of none
   */
  record Attachment(
      UUID orderId,
      @Nullable UUID contactId,
      @Nullable UUID refundOf,
      @Nullable UUID subscriptionId) {
    /** Other orders through which it may find its contact: a refund's, and the subscription's. */
    Set<UUID> ways() {
      return present(refundOf, subscriptionId);
    }

    /** As what other orders may find their contacts through it. */
    Set<UUID> keys() {
      return present(orderId, subscriptionId);
    }

    private static Set<UUID> present(@Nullable UUID... ids) {
      Set<UUID> present = new LinkedHashSet<>();
      for (UUID id : ids) {
        if (id != null) {
          present.add(id);
        }
      }
      return present;
    }
  }

  /**
   * A contact found for an order.
   *
   * @param through the order or subscription whose contact it is; null if the order names its own
   */
  record Found(UUID orderId, UUID contactId, @Nullable UUID through) {}

  /** How orders stand; no other transaction changes them meanwhile. */
  List<Attachment> standing(UUID workspaceId, Collection<UUID> orderIds) {
    return orderIds.isEmpty()
        ? List.of()
        : sql.list(
            STANDING.formatted(Sql.values(orderIds.size(), 1)),
            AttachmentStore::attachment,
            parameters(orderIds, workspaceId));
  }

  /** Some of the orders that have their contacts through these orders and subscriptions. */
  List<Attachment> through(UUID workspaceId, Collection<UUID> keys, int most) {
    return sql.list(
        THROUGH.formatted(Sql.values(keys.size(), 1)),
        AttachmentStore::attachment,
        parameters(keys, workspaceId, most));
  }

  void attach(UUID workspaceId, Collection<Found> found) {
    sql.batch(
        """
        update customer_order set contact_id = ?, attached_by = ?, revision = revision + 1
        where workspace_id = ? and id = ?
        """,
        found.stream()
            .map(it ->
                new @Nullable Object[] {it.contactId(), it.through(), workspaceId, it.orderId()})
            .toList());
  }

  /** Takes their contacts from orders. */
  void detach(UUID workspaceId, Collection<UUID> orderIds) {
    sql.batch(
        """
        update customer_order set contact_id = null, attached_by = null, revision = revision + 1
        where workspace_id = ? and id = ?
        """,
        orderIds.stream().map(id -> new @Nullable Object[] {workspaceId, id}).toList());
  }

  private static Object[] parameters(Collection<UUID> ids, Object... more) {
    List<Object> parameters = new ArrayList<>(ids);
    parameters.addAll(List.of(more));
    return parameters.toArray();
  }

  private static Attachment attachment(Row row) throws SQLException {
    return new Attachment(
        row.uuid("id"),
        row.uuidOrNull("contact_id"),
        row.uuidOrNull("refund_of"),
        row.uuidOrNull("subscription_id"));
  }
}
