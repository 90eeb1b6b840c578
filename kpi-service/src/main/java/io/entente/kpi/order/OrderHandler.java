package io.entente.kpi.order;

import io.entente.events.EventJson;
import io.entente.events.OrderState;
import io.entente.events.Topics;
import io.entente.kpi.copy.StateKind;
import io.entente.kpi.due.Due;
import io.entente.kpi.due.DueStore;
import io.entente.messaging.Batch;
import io.entente.messaging.EventHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Keeps the copy of what was bought. */
@Singleton
final class OrderHandler implements EventHandler {
  private static final StateKind<OrderState> ORDERS =
      new StateKind<>(
          OrderState.class,
          OrderState::key,
          OrderState::version,
          "This is no state of an order that can be read.");

  private final EventJson json;
  private final OrderStore orders;
  private final DueStore dues;

  OrderHandler(EventJson json, OrderStore orders, DueStore dues) {
    this.json = json;
    this.orders = orders;
    this.dues = dues;
  }

  @Override
  public String group() {
    return "kpi-orders";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.ORDERS);
  }

  @Override
  public void handle(Batch batch) {
    List<OrderState> arrived = ORDERS.newest(batch, json);
    orders.save(arrived);
    dues.mark(
        arrived.stream()
            .map(order -> new Due(order.workspaceId(), Due.Kind.ORDER, order.orderId()))
            .toList());
  }
}
