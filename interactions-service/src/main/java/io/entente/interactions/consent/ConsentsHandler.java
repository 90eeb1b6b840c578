package io.entente.interactions.consent;

import io.entente.events.ConsentState;
import io.entente.events.EventJson;
import io.entente.events.Topics;
import io.entente.events.UnreadableEvent;
import io.entente.messaging.Batch;
import io.entente.messaging.EventHandler;
import io.entente.messaging.IncomingEvent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Keeps the copy of what people allow. */
@Singleton
final class ConsentsHandler implements EventHandler {
  private final EventJson json;
  private final ConsentStore consents;

  ConsentsHandler(EventJson json, ConsentStore consents) {
    this.json = json;
    this.consents = consents;
  }

  @Override
  public String group() {
    return "interactions-consents";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.CONSENTS);
  }

  @Override
  public void handle(Batch batch) {
    List<ConsentState> states = new ArrayList<>();
    for (IncomingEvent event : batch.events()) {
      if (event.payload() == null) {
        continue;
      }
      try {
        states.add(json.decode(event.payload(), ConsentState.class));
      } catch (UnreadableEvent _) {
        batch.refuse(event, "This is no state of consents that can be read.");
      }
    }
    consents.keep(states);
  }
}
