package io.entente.interactions.erasure;

import io.entente.events.ErasureOrder;
import io.entente.events.EventJson;
import io.entente.events.Topics;
import io.entente.events.UnreadableEvent;
import io.entente.interactions.timer.Timers;
import io.entente.messaging.Batch;
import io.entente.messaging.EventHandler;
import io.entente.messaging.IncomingEvent;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;

/**
 * Hears who is to be forgotten. From then on nothing of them is taken in; what there is is erased
 * little by little.
 */
@Singleton
final class ErasureOrders implements EventHandler {
  private final EventJson json;
  private final ErasureStore erasures;
  private final Timers timers;
  private final Clock clock;

  ErasureOrders(EventJson json, ErasureStore erasures, Timers timers, Clock clock) {
    this.json = json;
    this.erasures = erasures;
    this.timers = timers;
    this.clock = clock;
  }

  @Override
  public String group() {
    return "interactions-erasures";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.ERASURES);
  }

  @Override
  public void handle(Batch batch) {
    for (IncomingEvent event : batch.events()) {
      if (event.payload() == null) {
        continue;
      }
      try {
        begin(json.decode(event.payload(), ErasureOrder.class));
      } catch (UnreadableEvent _) {
        batch.refuse(event, "This is no order of an erasure that can be read.");
      }
    }
  }

  private void begin(ErasureOrder order) {
    if (erasures.insert(order)) {
      erasures.forget(order);
      timers.set(EraseContents.KIND, order.workspaceId(), order.erasureId(), clock.instant());
    }
  }
}
