package io.entente.contacts.erasure;

import io.entente.events.ErasureOrder;
import io.entente.events.EventJson;
import io.entente.events.Topics;
import io.entente.events.UnreadableEvent;
import io.entente.messaging.Batch;
import io.entente.messaging.EventHandler;
import io.entente.messaging.IncomingEvent;
import jakarta.inject.Singleton;
import java.util.Set;

/** Reads this service's own orders again, for those that a restored backup does not know. */
@Singleton
final class ErasureOrders implements EventHandler {
  private final EventJson json;
  private final EraseAgain erase;

  ErasureOrders(EventJson json, EraseAgain erase) {
    this.json = json;
    this.erase = erase;
  }

  @Override
  public String group() {
    return "contacts-erasures";
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
        erase.again(json.decode(event.payload(), ErasureOrder.class));
      } catch (UnreadableEvent _) {
        batch.refuse(event, "This is no order of an erasure that can be read.");
      }
    }
  }
}
