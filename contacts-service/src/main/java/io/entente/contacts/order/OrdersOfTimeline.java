package io.entente.contacts.order;

import io.entente.contacts.timeline.TimelineEntry;
import io.entente.contacts.timeline.TimelineKind;
import io.entente.contacts.timeline.TimelineSource;
import jakarta.inject.Singleton;
import java.util.List;

/** Orders, refunds and what happened to subscriptions, as timelines tell of them. */
@Singleton
final class OrdersOfTimeline implements TimelineSource {
  private final OrderReadStore orders;

  OrdersOfTimeline(OrderReadStore orders) {
    this.orders = orders;
  }

  @Override
  public TimelineKind kind() {
    return TimelineKind.ORDER;
  }

  @Override
  public List<TimelineEntry> before(Whose whose, Place place, int limit) {
    return orders
        .ofHomes(
            whose.workspaceId(),
            whose.homes(),
            OrderQuery.ALL,
            new OrderReadStore.Place(place.at(), place.id()),
            limit)
        .stream()
        .map(OrdersOfTimeline::entry)
        .toList();
  }

  private static TimelineEntry entry(Order order) {
    return TimelineEntry.of(
        TimelineKind.ORDER,
        order.id(),
        order.occurredAt(),
        new TimelineEntry.Purchase(
            order.kind(),
            order.source(),
            order.externalId(),
            order.currency(),
            order.decimals(),
            order.amount(),
            order.subscription()));
  }
}
