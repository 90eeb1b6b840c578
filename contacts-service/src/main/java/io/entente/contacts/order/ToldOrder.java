package io.entente.contacts.order;

import io.entente.contacts.point.PointKey;
import io.entente.events.Ids;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is told now.
 *
 * @param id follows from the workspace, the source and the external id
 * @param content digest of what is told
 */
record ToldOrder(UUID workspaceId, UUID id, NewOrder order, OrderTime time, String content) {
  static ToldOrder of(UUID workspaceId, NewOrder order, String content) {
    return new ToldOrder(
        workspaceId,
        Ids.order(workspaceId, order.source(), order.externalId()),
        order,
        OrderTime.read("occurredAt", order.occurredAt()),
        content);
  }

  long version() {
    return Objects.requireNonNull(order.version());
  }

  BigDecimal amount() {
    return exact(order.amount());
  }

  @Nullable BigDecimal margin() {
    return order.margin() == null ? null : exact(order.margin());
  }

  private BigDecimal exact(long units) {
    return BigDecimal.valueOf(units, Objects.requireNonNull(order.decimals()));
  }

  @Nullable UUID contactId() {
    return order.customer() == null ? null : order.customer().contactId();
  }

  /** The number that alone says whose it is; null where a contact is named, or none. */
  @Nullable PointKey number() {
    Customer customer = order.customer();
    return customer == null || customer.contactId() != null || customer.number() == null
        ? null
        : customer.number().key();
  }

  @Nullable UUID refundOf() {
    return order.refundOf() == null
        ? null
        : Ids.order(workspaceId, order.source(), order.refundOf());
  }

  @Nullable UUID subscriptionId() {
    return order.subscription() == null
        ? null
        : Ids.subscription(workspaceId, order.source(), order.subscription());
  }
}
