package io.entente.contacts.change;

import io.entente.contacts.segment.SegmentChanges;
import io.entente.events.ContactChange;
import io.entente.events.EventJson;
import io.entente.events.Topics;
import io.entente.messaging.Outbox;
import io.entente.messaging.OutgoingEvent;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.UUID;

/**
 * Tells that contacts have changed: whoever may be the same person is looked for anew. A new
 * identity needs no telling, its mapping does.
 */
@Singleton
public final class ContactChanges {
  private final Outbox outbox;
  private final EventJson json;
  private final SegmentChanges segments;

  ContactChanges(Outbox outbox, EventJson json, SegmentChanges segments) {
    this.outbox = outbox;
    this.json = json;
    this.segments = segments;
  }

  /** Once the running transaction has committed. */
  public void tell(UUID workspaceId, Collection<UUID> contactIds) {
    segments.note(workspaceId, contactIds.stream().distinct().sorted().toList());
    outbox.append(
        contactIds.stream()
            .distinct()
            .map(id -> new ContactChange(workspaceId, id))
            .map(this::event)
            .toList());
  }

  private OutgoingEvent event(ContactChange change) {
    return new OutgoingEvent(
        Topics.CONTACT_CHANGES, change.key(), json.encode(change), change.workspaceId());
  }
}
