package io.entente.interactions.live;

import io.entente.events.UnreadableEvent;
import io.entente.messaging.IncomingEvent;
import io.entente.messaging.Projection;
import io.entente.messaging.ProjectionPlace;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the topics for the live streams of this replica. At a start it looks back as far as readers
 * may have been away, so that a restart loses them nothing.
 */
@Singleton
final class LiveProjection implements Projection {
  private static final Logger LOG = LoggerFactory.getLogger(LiveProjection.class);

  private final LiveHub hub;
  private final WatchedBoards boards;
  private final LiveSettings settings;
  private final List<LiveTopic> topics;
  private final Map<String, Integer> order = new HashMap<>();

  LiveProjection(LiveHub hub, WatchedBoards boards, LiveSettings settings, LiveTopics topics) {
    this.hub = hub;
    this.boards = boards;
    this.settings = settings;
    this.topics = topics.all();
    this.topics.forEach(topic -> order.put(topic.name(), order.size()));
  }

  @Override
  public String name() {
    return "interactions-live";
  }

  @Override
  public Set<String> topics() {
    return Set.copyOf(order.keySet());
  }

  @Override
  public Duration looksBack() {
    return settings.window();
  }

  @Override
  public List<ProjectionPlace> places() {
    return new ArrayList<>(hub.places());
  }

  @Override
  public void startOver(List<ProjectionPlace> places) {
    hub.startOver(places);
  }

  @Override
  public void apply(List<IncomingEvent> events, List<ProjectionPlace> places) {
    events.forEach(this::tell);
    hub.advance(places);
  }

  private void tell(IncomingEvent event) {
    int topic = order.getOrDefault(event.topic(), 0);
    LiveEvent read = read(topic, event);
    if (read != null) {
      hub.tell(read, topic, event.topic(), event.partition(), event.offset());
      boards.touch(read.workspaceId());
    }
  }

  /** Null of what can't be read, for whatever reason: it could not be read another time either. */
  private @Nullable LiveEvent read(int topic, IncomingEvent event) {
    try {
      return topics.get(topic).reads().apply(event.payload());
    } catch (UnreadableEvent e) {
      LOG.error("{} is passed over: {}", event.place(), e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("{} is passed over", event.place(), e);
    }
    return null;
  }
}
