package io.entente.contacts.matching;

import io.entente.events.ContactChange;
import io.entente.events.EventJson;
import io.entente.events.IdentityMapping;
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

/** Hears which contacts were made, moved or changed, and has them matched. */
@Singleton
final class ReadChanges implements EventHandler {
  private final EventJson json;
  private final MatchPeople match;

  ReadChanges(EventJson json, MatchPeople match) {
    this.json = json;
    this.match = match;
  }

  @Override
  public String group() {
    return "contacts-matching";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.CONTACTS, Topics.CONTACT_CHANGES);
  }

  @Override
  public void handle(Batch batch) {
    Map<UUID, Set<UUID>> changed = new TreeMap<>();
    for (IncomingEvent event : batch.events()) {
      if (event.payload() == null) {
        // A key that was deleted: nothing more is told of the identity.
        continue;
      }
      try {
        ContactChange change = change(event);
        changed.computeIfAbsent(change.workspaceId(), _ -> new TreeSet<>()).add(change.contactId());
      } catch (UnreadableEvent _) {
        batch.refuse(event, "This is no change of a contact that can be read.");
      }
    }
    changed.forEach(match::match);
  }

  private ContactChange change(IncomingEvent event) {
    if (event.topic().equals(Topics.CONTACT_CHANGES)) {
      return json.decode(event.payload(), ContactChange.class);
    }
    IdentityMapping mapping = json.decode(event.payload(), IdentityMapping.class);
    return new ContactChange(mapping.workspaceId(), mapping.contactId());
  }

  @Override
  public int maxRecords() {
    return 500;
  }
}
