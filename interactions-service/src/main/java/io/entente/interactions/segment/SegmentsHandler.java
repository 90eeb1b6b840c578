package io.entente.interactions.segment;

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

/** Keeps the copy of who is in which segment. */
@Singleton
final class SegmentsHandler implements EventHandler {
  private final EventJson json;
  private final MembershipStore memberships;
  private final FollowSegments follow;

  SegmentsHandler(EventJson json, MembershipStore memberships, FollowSegments follow) {
    this.json = json;
    this.memberships = memberships;
    this.follow = follow;
  }

  @Override
  public String group() {
    return "interactions-segments";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.SEGMENTS);
  }

  @Override
  public void handle(Batch batch) {
    List<SegmentMembership> told = new ArrayList<>();
    for (IncomingEvent event : batch.events()) {
      if (event.payload() == null) {
        continue;
      }
      try {
        told.add(json.decode(event.payload(), SegmentMembership.class));
      } catch (UnreadableEvent _) {
        batch.refuse(event, "These are no segments of a contact that can be read.");
      }
    }
    follow.changed(memberships.keep(told));
  }
}
