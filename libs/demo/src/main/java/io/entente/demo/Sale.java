package io.entente.demo;

import io.entente.events.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order, a refund, or what becomes of a subscription.
 *
 * @param kind as the API calls it
 * @param amount in minor units
 * @param margin in minor units; null where none is told
 * @param by the channel on whose account the shop knows the customer; null if by number
 * @param refundOf external id of an order
 * @param subscription external id of a subscription
 */
public record Sale(
    String externalId,
    String kind,
    Person person,
    @Nullable Channel by,
    String currency,
    long amount,
    @Nullable Long margin,
    Instant at,
    @Nullable String refundOf,
    @Nullable String subscription,
    List<Item> items) {
  public Sale {
    items = List.copyOf(items);
  }

  /** What was bought. */
  public record Item(String sku, String name, int quantity, long amount) {}
}
