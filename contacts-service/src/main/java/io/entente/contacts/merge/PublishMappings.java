package io.entente.contacts.merge;

import io.entente.events.EventJson;
import io.entente.events.IdentityMapping;
import io.entente.events.Topics;
import io.entente.messaging.Outbox;
import io.entente.messaging.OutgoingEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Tells the other services whose the identities of contacts are that moved. */
@Singleton
final class PublishMappings implements HomesFollower {
  private final MovedIdentityStore identities;
  private final Outbox outbox;
  private final EventJson json;

  PublishMappings(MovedIdentityStore identities, Outbox outbox, EventJson json) {
    this.identities = identities;
    this.outbox = outbox;
    this.json = json;
  }

  @Override
  public void moved(UUID workspaceId, List<UUID> homes, UUID before, UUID finalId) {
    identities.raise(workspaceId, homes);
    outbox.append(
        identities.versions(workspaceId, homes).stream()
            .map(it -> new IdentityMapping(workspaceId, it.identityId(), finalId, it.version()))
            .map(this::event)
            .toList());
  }

  private OutgoingEvent event(IdentityMapping mapping) {
    return new OutgoingEvent(
        Topics.CONTACTS, mapping.key(), json.encode(mapping), mapping.workspaceId());
  }
}
