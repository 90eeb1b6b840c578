package io.entente.contacts.consent;

import io.entente.contacts.contact.Homes;
import io.entente.contacts.merge.HomesFollower;
import io.entente.contacts.segment.SegmentChanges;
import io.entente.events.ConsentState;
import io.entente.events.EventJson;
import io.entente.events.Topics;
import io.entente.messaging.Outbox;
import io.entente.messaging.OutgoingEvent;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Tells others what people allow, whenever that may have changed. */
@Singleton
public final class TellConsents implements HomesFollower {
  private final Homes homes;
  private final ConsentStore consents;
  private final SegmentChanges segments;
  private final Outbox outbox;
  private final EventJson json;

  TellConsents(
      Homes homes, ConsentStore consents, SegmentChanges segments, Outbox outbox, EventJson json) {
    this.homes = homes;
    this.consents = consents;
    this.segments = segments;
    this.outbox = outbox;
    this.json = json;
  }

  @Override
  public void moved(UUID workspaceId, List<UUID> moved, UUID before, UUID finalId) {
    of(workspaceId, List.of(before, finalId));
  }

  /**
   * Tells what the contacts allow as they are in the running transaction.
   *
   * @param contactIds those that are shown as another are passed over
   */
  public void of(UUID workspaceId, Collection<UUID> contactIds) {
    segments.note(workspaceId, contactIds);
    for (UUID contactId : contactIds.stream().sorted().distinct().toList()) {
      // The version first: what a lower one told has been committed, and is seen by what follows.
      long version = consents.nextVersion(workspaceId, contactId);
      List<UUID> shown = homes.of(workspaceId, contactId);
      if (!shown.isEmpty()) {
        tell(workspaceId, contactId, version, shown);
      }
    }
  }

  private void tell(UUID workspaceId, UUID contactId, long version, List<UUID> shown) {
    ConsentState state =
        new ConsentState(
            workspaceId,
            contactId,
            version,
            FoldConsents.fold(consents.of(workspaceId, shown)).stream()
                .map(it -> new ConsentState.Standing(it.purpose(), it.channel(), it.choice()))
                .toList(),
            consents.isHeld(workspaceId, shown) ? true : null);
    outbox.append(new OutgoingEvent(Topics.CONSENTS, state.key(), json.encode(state), workspaceId));
  }
}
