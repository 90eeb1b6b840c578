package io.entente.kpi.contact;

import io.entente.events.EventJson;
import io.entente.events.SegmentMembership;
import io.entente.events.Topics;
import io.entente.events.UnreadableEvent;
import io.entente.messaging.Batch;
import io.entente.messaging.EventHandler;
import io.entente.messaging.IncomingEvent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Keeps the copy of which segments contacts are in. */
@Singleton
final class SegmentHandler implements EventHandler {
  private final EventJson json;
  private final SegmentStore segments;

  SegmentHandler(EventJson json, SegmentStore segments) {
    this.json = json;
    this.segments = segments;
  }

  @Override
  public String group() {
    return "kpi-segments";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.SEGMENTS);
  }

  @Override
  public void handle(Batch batch) {
    List<SegmentMembership> arrived = new ArrayList<>();
    for (IncomingEvent event : batch.events()) {
      if (event.payload() == null) {
        // A key that was deleted: nothing more is told of the contact.
        continue;
      }
      try {
        arrived.add(json.decode(event.payload(), SegmentMembership.class));
      } catch (UnreadableEvent _) {
        batch.refuse(event, "This is no membership of a contact that can be read.");
      }
    }
    segments.save(arrived);
  }
}
