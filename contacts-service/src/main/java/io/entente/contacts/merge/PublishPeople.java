package io.entente.contacts.merge;

import io.entente.events.EventJson;
import io.entente.events.IdentityMapping;
import io.entente.events.PersonState;
import io.entente.events.Topics;
import io.entente.messaging.Outbox;
import io.entente.messaging.OutgoingEvent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Tells the other services as which contacts those that moved, and their identities, are shown. */
@Singleton
final class PublishPeople implements HomesFollower {
  private final MovedIdentityStore identities;
  private final ShownContactStore contacts;
  private final Outbox outbox;
  private final EventJson json;

  PublishPeople(
      MovedIdentityStore identities, ShownContactStore contacts, Outbox outbox, EventJson json) {
    this.identities = identities;
    this.contacts = contacts;
    this.outbox = outbox;
    this.json = json;
  }

  @Override
  public void moved(UUID workspaceId, List<UUID> homes, UUID before, UUID finalId) {
    identities.raise(workspaceId, homes);
    List<OutgoingEvent> events = new ArrayList<>();
    for (MovedIdentityStore.Version it : identities.versions(workspaceId, homes)) {
      events.add(event(new IdentityMapping(workspaceId, it.identityId(), finalId, it.version())));
    }
    for (ShownContactStore.Shown it : contacts.lock(workspaceId, homes)) {
      events.add(event(new PersonState(workspaceId, it.id(), finalId, it.version())));
    }
    outbox.append(events);
  }

  private OutgoingEvent event(IdentityMapping mapping) {
    return new OutgoingEvent(
        Topics.CONTACTS, mapping.key(), json.encode(mapping), mapping.workspaceId());
  }

  private OutgoingEvent event(PersonState person) {
    return new OutgoingEvent(
        Topics.PEOPLE, person.key(), json.encode(person), person.workspaceId());
  }
}
