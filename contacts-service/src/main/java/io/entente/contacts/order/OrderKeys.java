package io.entente.contacts.order;

import io.entente.contacts.point.PointKey;
import io.entente.events.Ids;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
    points(told).forEach(point -> keys.add(of(told.workspaceId(), point)));
    keys.addAll(identities(told));
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

  /** The customer number and the e-mail address that it names. */
  static List<PointKey> points(ToldOrder told) {
    List<PointKey> points = new ArrayList<>();
    Customer customer = told.order().customer();
    if (customer != null && customer.number() != null) {
      points.add(customer.number().key());
    }
    if (customer != null && customer.email() != null) {
      points.add(PointKey.email(customer.email()));
    }
    return points;
  }

  /** The identity that it names: one at most. */
  static List<UUID> identities(ToldOrder told) {
    Customer customer = told.order().customer();
    return customer == null || customer.identity() == null
        ? List.of()
        : List.of(customer.identity().identityId(told.workspaceId()));
  }
}
