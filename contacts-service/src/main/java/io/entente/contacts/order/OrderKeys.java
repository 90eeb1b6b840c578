package io.entente.contacts.order;

import io.entente.contacts.point.PointKey;
import io.entente.events.Ids;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What an order names, as ids by which it is found once one of them turns out to be somebody's: an
 * identity, a refund's order, a subscription, or the digest of an e-mail address or customer
 * number, so that no address is kept for the sake of those who may never be known.
 */
final class OrderKeys {
  private OrderKeys() {}

  static UUID of(UUID workspaceId, PointKey point) {
    return Ids.named(workspaceId, "point", point.kind().code(), point.scope(), point.key());
  }

  /** All that may prove whose the order is. */
  static Set<UUID> of(ToldOrder told) {
    Set<UUID> keys = new LinkedHashSet<>();
    Customer customer = told.order().customer();
    if (customer != null) {
      if (customer.number() != null) {
        keys.add(of(told.workspaceId(), customer.number().key()));
      }
      if (customer.identity() != null) {
        keys.add(customer.identity().identityId(told.workspaceId()));
      }
      if (customer.email() != null) {
        keys.add(of(told.workspaceId(), PointKey.email(customer.email())));
      }
    }
    UUID refunded = told.refundOf();
    if (refunded != null) {
      keys.add(refunded);
    }
    UUID subscription = told.subscriptionId();
    if (subscription != null) {
      keys.add(subscription);
    }
    return keys;
  }
}
