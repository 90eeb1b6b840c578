package io.entente.interactions.activity;

import io.entente.events.Activity;
import io.entente.events.EventJson;
import io.entente.events.Topics;
import io.entente.messaging.Outbox;
import io.entente.messaging.OutgoingEvent;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Tells what the running transaction does, once it commits: one event for each workspace, however
 * much it is, unless that is more than an event should hold.
 */
@Singleton
public final class TellActivity {
  /** Messages and items of one event. */
  static final int MOST = 500;

  private final EventJson json;
  private final Outbox outbox;
  private final List<ActivityFollower> followers;
  private final Clock clock;

  TellActivity(EventJson json, Outbox outbox, List<ActivityFollower> followers, Clock clock) {
    this.json = json;
    this.outbox = outbox;
    this.followers = List.copyOf(followers);
    this.clock = clock;
  }

  public void tell(Happened happened) {
    tell(happened, List.of());
  }

  /**
   * The same together with what is told elsewhere.
   *
   * @param told events of other topics, which come first
   */
  public void tell(Happened happened, List<OutgoingEvent> told) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<OutgoingEvent> events = new ArrayList<>(told);
    happened
        .items()
        .forEach((workspaceId, items) -> {
          parts(items).forEach(part -> events.add(event(workspaceId, now, part)));
          followers.forEach(it -> it.happened(workspaceId, items));
        });
    outbox.append(events);
  }

  private OutgoingEvent event(UUID workspaceId, Instant at, List<Activity.Item> items) {
    Activity activity = new Activity(workspaceId, at, items);
    return new OutgoingEvent(
        Topics.ACTIVITY, activity.key(), json.encode(activity), activity.workspaceId());
  }

  private static List<List<Activity.Item>> parts(List<Activity.Item> items) {
    List<List<Activity.Item>> parts = new ArrayList<>();
    List<Activity.Item> part = new ArrayList<>();
    int size = 0;
    for (Activity.Item item : items) {
      for (Activity.Item piece : pieces(item)) {
        int more = Math.max(1, piece.messages().size());
        if (size + more > MOST) {
          parts.add(part);
          part = new ArrayList<>();
          size = 0;
        }
        part.add(piece);
        size += more;
      }
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }

  private static List<Activity.Item> pieces(Activity.Item item) {
    if (item.messages().size() <= MOST) {
      return List.of(item);
    }
    List<Activity.Item> pieces = new ArrayList<>();
    for (int from = 0; from < item.messages().size(); from += MOST) {
      int to = Math.min(from + MOST, item.messages().size());
      pieces.add(item.with(item.messages().subList(from, to)));
    }
    return pieces;
  }
}
