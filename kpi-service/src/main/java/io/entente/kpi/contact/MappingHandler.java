package io.entente.kpi.contact;

import io.entente.events.EventJson;
import io.entente.events.IdentityMapping;
import io.entente.events.Topics;
import io.entente.events.UnreadableEvent;
import io.entente.kpi.due.Due;
import io.entente.kpi.due.DueStore;
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
  private final DueStore dues;

  MappingHandler(EventJson json, MappingStore mappings, DueStore dues) {
    this.json = json;
    this.mappings = mappings;
    this.dues = dues;
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
    List<Due> changed = new ArrayList<>(mappings.ownersUntilNow(arrived));
    mappings.save(arrived);
    for (IdentityMapping mapping : arrived) {
      changed.add(new Due(mapping.workspaceId(), Due.Kind.IDENTITY, mapping.identityId()));
    }
    dues.mark(changed);
  }
}
