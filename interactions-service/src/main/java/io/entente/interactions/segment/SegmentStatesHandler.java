package io.entente.interactions.segment;

import io.entente.events.EventJson;
import io.entente.events.SegmentState;
import io.entente.events.Topics;
import io.entente.events.UnreadableEvent;
import io.entente.messaging.Batch;
import io.entente.messaging.EventHandler;
import io.entente.messaging.IncomingEvent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Keeps the copy of which segments there are. */
@Singleton
final class SegmentStatesHandler implements EventHandler {
  private final EventJson json;
  private final SegmentStore segments;

  SegmentStatesHandler(EventJson json, SegmentStore segments) {
    this.json = json;
    this.segments = segments;
  }

  @Override
  public String group() {
    return "interactions-segment-states";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.SEGMENT_STATES);
  }

  @Override
  public void handle(Batch batch) {
    List<SegmentState> states = new ArrayList<>();
    for (IncomingEvent event : batch.events()) {
      if (event.payload() == null) {
        continue;
      }
      try {
        states.add(json.decode(event.payload(), SegmentState.class));
      } catch (UnreadableEvent _) {
        batch.refuse(event, "This is no state of a segment that can be read.");
      }
    }
    segments.keep(states);
  }
}
