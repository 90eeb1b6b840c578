package io.entente.kpi.contact;

import io.entente.events.EventJson;
import io.entente.events.IdentityMapping;
import io.entente.events.Topics;
import io.entente.events.UnreadableEvent;
import io.entente.messaging.Batch;
import io.entente.messaging.EventHandler;
import io.entente.messaging.IncomingEvent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Keeps the copy of who an identity belongs to. */
@Singleton
final class MappingHandler implements EventHandler {
  private final EventJson json;
  private final MappingStore mappings;

  MappingHandler(EventJson json, MappingStore mappings) {
    this.json = json;
    this.mappings = mappings;
  }

  @Override
  public String group() {
    return "kpi-contacts";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.CONTACTS);
  }

  @Override
  public void handle(Batch batch) {
    List<IdentityMapping> arrived = new ArrayList<>();
    for (IncomingEvent event : batch.events()) {
      if (event.payload() == null) {
        // A key that was deleted: nothing more is told of the identity.
        continue;
      }
      try {
        arrived.add(json.decode(event.payload(), IdentityMapping.class));
      } catch (UnreadableEvent _) {
        // Its message may quote the content, which is personal data.
        batch.refuse(event, "This is no mapping of an identity that can be read.");
      }
    }
    mappings.save(arrived);
  }
}
