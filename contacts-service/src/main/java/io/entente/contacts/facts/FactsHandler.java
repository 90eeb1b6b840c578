package io.entente.contacts.facts;

import io.entente.events.ContactChange;
import io.entente.events.EventJson;
import io.entente.events.Topics;
import io.entente.events.UnreadableEvent;
import io.entente.messaging.Batch;
import io.entente.messaging.EventHandler;
import io.entente.messaging.IncomingEvent;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Has others told of the people whose records changed. */
@Singleton
final class FactsHandler implements EventHandler {
  private final EventJson json;
  private final TellFacts tell;

  FactsHandler(EventJson json, TellFacts tell) {
    this.json = json;
    this.tell = tell;
  }

  @Override
  public String group() {
    return "contacts-facts";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.CONTACT_CHANGES);
  }

  @Override
  public void handle(Batch batch) {
    Map<UUID, Set<UUID>> changed = new TreeMap<>();
    for (IncomingEvent event : batch.events()) {
      if (event.payload() == null) {
        continue;
      }
      try {
        ContactChange change = json.decode(event.payload(), ContactChange.class);
        changed.computeIfAbsent(change.workspaceId(), _ -> new TreeSet<>()).add(change.contactId());
      } catch (UnreadableEvent _) {
        batch.refuse(event, "This is no change of a contact that can be read.");
      }
    }
    changed.forEach(tell::tell);
  }
}
