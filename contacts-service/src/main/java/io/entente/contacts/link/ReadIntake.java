package io.entente.contacts.link;

import io.entente.contacts.identity.IdentityProfiles;
import io.entente.contacts.proof.KeepAssertions;
import io.entente.contacts.segment.SegmentChanges;
import io.entente.contacts.timeline.SeenMessages;
import io.entente.events.EventJson;
import io.entente.events.InboundInteraction;
import io.entente.events.Topics;
import io.entente.events.UnreadableEvent;
import io.entente.messaging.Batch;
import io.entente.messaging.EventHandler;
import io.entente.messaging.IncomingEvent;
import jakarta.inject.Singleton;
import java.util.Set;

/** Hears who writes, from what is taken in. */
@Singleton
final class ReadIntake implements EventHandler {
  private final EventJson json;
  private final LinkIdentities link;
  private final IdentityProfiles profiles;
  private final KeepAssertions assertions;
  private final SeenMessages messages;
  private final SegmentChanges segments;

  ReadIntake(
      EventJson json,
      LinkIdentities link,
      IdentityProfiles profiles,
      KeepAssertions assertions,
      SeenMessages messages,
      SegmentChanges segments) {
    this.json = json;
    this.link = link;
    this.profiles = profiles;
    this.assertions = assertions;
    this.messages = messages;
    this.segments = segments;
  }

  @Override
  public String group() {
    return "contacts-identities";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.INTAKE);
  }

  @Override
  public void handle(Batch batch) {
    Sightings seen = new Sightings();
    for (IncomingEvent event : batch.events()) {
      try {
        seen.add(json.decode(event.payload(), InboundInteraction.class));
      } catch (UnreadableEvent _) {
        // Its message may quote the content, which is personal data.
        batch.refuse(event, "This is no interaction that can be read.");
      }
    }
    Sightings kept = link.link(seen);
    profiles.keep(kept.profiles());
    assertions.keep(kept.assertions());
    messages.add(seen.messages());
    segments.noteSeen(seen.messages());
  }
}
