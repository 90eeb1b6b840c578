package io.entente.interactions.search;

import io.entente.events.Activity;
import io.entente.events.ActivityType;
import io.entente.events.EventJson;
import io.entente.events.Topics;
import io.entente.events.UnreadableEvent;
import io.entente.interactions.search.MessageStore.Stored;
import io.entente.messaging.IncomingEvent;
import io.entente.messaging.Projection;
import io.entente.messaging.ProjectionPlace;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps this replica's index up with what happens. */
@Singleton
final class SearchProjection implements Projection {
  private static final Logger LOG = LoggerFactory.getLogger(SearchProjection.class);

  /** Read from the database at once: bounds what is in memory. */
  static final int BATCH = 200;

  private final LocalIndex index;
  private final MessageStore messages;
  private final IndexKeeper keeper;
  private final EventJson json;

  SearchProjection(LocalIndex index, MessageStore messages, IndexKeeper keeper, EventJson json) {
    this.index = index;
    this.messages = messages;
    this.keeper = keeper;
    this.json = json;
  }

  @Override
  public String name() {
    return "interactions-search";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.ACTIVITY);
  }

  @Override
  public List<ProjectionPlace> places() {
    Bookmark bookmark = index.open();
    keeper.start();
    return bookmark.places();
  }

  @Override
  public boolean isSound() {
    return index.isOpen();
  }

  @Override
  public void startOver(List<ProjectionPlace> places) {
    index.startOver(places);
  }

  @Override
  public void apply(List<IncomingEvent> events, List<ProjectionPlace> places) {
    Set<MessageKey> keys = new LinkedHashSet<>();
    for (IncomingEvent event : events) {
      try {
        add(json.decode(event.payload(), Activity.class), keys);
      } catch (UnreadableEvent e) {
        LOG.error("{} is passed over: {}", event.place(), e.getMessage());
      }
    }
    List<MessageKey> all = new ArrayList<>(keys);
    index.change((lucene, before) -> {
      for (int from = 0; from < all.size(); from += BATCH) {
        List<MessageKey> part = all.subList(from, Math.min(from + BATCH, all.size()));
        lucene.write(part, Stored.toIndex(messages.at(part)));
      }
      return before.at(places);
    });
  }

  private void add(Activity activity, Set<MessageKey> keys) {
    for (Activity.Item item : activity.items()) {
      for (Activity.Message message : item.messages()) {
        keys.add(new MessageKey(activity.workspaceId(), message.entryId()));
      }
      if (item.type() == ActivityType.MESSAGE_REMOVED
          || item.type() == ActivityType.MESSAGE_DELETED) {
        keeper.expungeSoon();
      }
    }
  }
}
