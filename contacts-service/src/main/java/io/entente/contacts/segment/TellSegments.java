package io.entente.contacts.segment;

import io.entente.events.EventJson;
import io.entente.events.SegmentState;
import io.entente.events.Topics;
import io.entente.messaging.Outbox;
import io.entente.messaging.OutgoingEvent;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Tells others which segments there are. Runs in the transaction of its caller. */
@Singleton
final class TellSegments {
  private final SegmentStore segments;
  private final Outbox outbox;
  private final EventJson json;

  TellSegments(SegmentStore segments, Outbox outbox, EventJson json) {
    this.segments = segments;
    this.outbox = outbox;
    this.json = json;
  }

  /** The segment as it is now. */
  void of(UUID workspaceId, UUID id) {
    segments.state(workspaceId, id).ifPresent(state -> outbox.append(event(state)));
  }

  private OutgoingEvent event(SegmentState state) {
    return new OutgoingEvent(
        Topics.SEGMENT_STATES, state.key(), json.encode(state), state.workspaceId());
  }
}
