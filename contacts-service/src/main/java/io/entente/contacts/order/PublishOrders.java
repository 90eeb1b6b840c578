package io.entente.contacts.order;

import io.entente.contacts.segment.SegmentChanges;
import io.entente.events.EventJson;
import io.entente.events.OrderState;
import io.entente.events.Topics;
import io.entente.messaging.Outbox;
import io.entente.messaging.OutgoingEvent;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.UUID;

/**
 * Tells others how orders are now, and has their customers looked at. Runs in the transaction of
 * its caller.
 */
@Singleton
final class PublishOrders {
  private final OrderStore orders;
  private final SegmentChanges segments;
  private final Outbox outbox;
  private final EventJson json;

  PublishOrders(OrderStore orders, SegmentChanges segments, Outbox outbox, EventJson json) {
    this.orders = orders;
    this.segments = segments;
    this.outbox = outbox;
    this.json = json;
  }

  void publish(UUID workspaceId, Collection<UUID> ids) {
    segments.noteCustomers(workspaceId, ids);
    outbox.append(orders.states(workspaceId, ids).stream().map(this::event).toList());
  }

  private OutgoingEvent event(OrderState state) {
    return new OutgoingEvent(Topics.ORDERS, state.key(), json.encode(state), state.workspaceId());
  }
}
