package io.entente.interactions.identity;

import io.entente.events.EventJson;
import io.entente.events.IdentityMapping;
import io.entente.events.Topics;
import io.entente.events.UnreadableEvent;
import io.entente.interactions.segment.FollowSegments;
import io.entente.messaging.Batch;
import io.entente.messaging.EventHandler;
import io.entente.messaging.IncomingEvent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Keeps the copy of which contact an identity belongs to. */
@Singleton
final class ContactsHandler implements EventHandler {
  private final EventJson json;
  private final IdentityStore identities;
  private final FollowSegments segments;

  ContactsHandler(EventJson json, IdentityStore identities, FollowSegments segments) {
    this.json = json;
    this.identities = identities;
    this.segments = segments;
  }

  @Override
  public String group() {
    return "interactions-contacts";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.CONTACTS);
  }

  @Override
  public void handle(Batch batch) {
    List<IdentityMapping> mappings = new ArrayList<>(batch.events().size());
    for (IncomingEvent event : batch.events()) {
      if (event.payload() == null) {
        // A key that was deleted: nothing more is told of the identity.
        continue;
      }
      try {
        mappings.add(json.decode(event.payload(), IdentityMapping.class));
      } catch (UnreadableEvent _) {
        // Its message may quote the content, which is personal data.
        batch.refuse(event, "This is no mapping of an identity that can be read.");
      }
    }
    segments.around(mappings, () -> identities.map(mappings));
  }
}
