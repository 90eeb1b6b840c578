package io.entente.interactions.live;

import io.entente.events.Activity;
import io.entente.events.AlertNotice;
import io.entente.events.EventJson;
import io.entente.events.Topics;
import jakarta.inject.Singleton;
import java.util.List;

/** The topics that live streams tell of, in an order that positions of readers rely on. */
@Singleton
final class LiveTopics {
  private final List<LiveTopic> all;

  LiveTopics(EventJson json) {
    this.all =
        List.of(
            new LiveTopic(
                Topics.ACTIVITY,
                bytes -> ToldActivity.event(json.decode(bytes, Activity.class), json)),
            new LiveTopic(
                Topics.ALERTS,
                bytes -> ToldAlert.event(json.decode(bytes, AlertNotice.class), json)));
  }

  List<LiveTopic> all() {
    return all;
  }
}
