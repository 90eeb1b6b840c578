package io.entente.interactions.live;

import io.entente.messaging.ProjectionPlace;
import io.entente.rest.Caller;
import io.entente.rest.TooManyRequests;
import io.entente.rest.Unavailable;
import io.micronaut.http.sse.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Brings what happens to those who look on at this replica. */
@Singleton
final class LiveHub {
  private static final Duration AGAIN = Duration.ofSeconds(2);

  private final LiveWindow window;
  private final LiveSettings settings;
  private final Clock clock;
  private final Map<UUID, Set<LiveStream>> streams = new HashMap<>();
  private int count;

  LiveHub(LiveTopics topics, LiveSettings settings, Clock clock) {
    this.window =
        new LiveWindow(topics.all().stream().map(LiveTopic::name).toList(), settings.window());
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A stream that begins where its reader was, if what came since is known; else it says that the
   * reader has to look anew.
   *
   * @param lastSeen the position that the reader knows; null for one that is new
   * @throws TooManyRequests if the member has too many
   * @throws Unavailable if this replica has too many, or knows nothing yet
   */
  LiveStream open(Caller caller, @Nullable String lastSeen) {
    synchronized (this) {
      check(caller);
      LiveStream stream = new LiveStream(caller, clock.instant());
      stream.whenClosed(() -> remove(stream));
      begin(stream, lastSeen);
      streams.computeIfAbsent(caller.workspaceId(), _ -> new HashSet<>()).add(stream);
      count++;
      return stream;
    }
  }

  private void check(Caller caller) {
    if (!window.isPlaced()) {
      throw new Unavailable("What happens is not known here yet.", AGAIN);
    }
    if (count >= settings.ofReplica()) {
      throw new Unavailable("There are too many live streams here.", AGAIN);
    }
    long ofMember =
        streams.getOrDefault(caller.workspaceId(), Set.of()).stream()
            .filter(it -> it.caller().memberId().equals(caller.memberId()))
            .count();
    if (ofMember >= settings.ofMember()) {
      throw new TooManyRequests(
          "A member has " + settings.ofMember() + " live streams at most.", AGAIN);
    }
  }

  private void begin(LiveStream stream, @Nullable String lastSeen) {
    Caller caller = stream.caller();
    LivePosition now = window.position(caller.workspaceId());
    // Not all at once after a restart.
    stream.offer(
        Frames.retry(Duration.ofMillis(ThreadLocalRandom.current().nextLong(1_000, 4_000))));
    if (lastSeen == null || lastSeen.isEmpty()) {
      stream.offer(Frames.event("ready", "{}", now));
      return;
    }
    LivePosition position = LivePosition.read(lastSeen);
    Optional<List<Told>> missed =
        position == null ? Optional.empty() : window.since(caller.workspaceId(), position);
    if (missed.isEmpty()) {
      stream.offer(Frames.event("reset", "{}", now));
      return;
    }
    missed.get().forEach(told -> offer(stream, told));
  }

  private static void offer(LiveStream stream, Told told) {
    Event<String> frame = told.to(stream.caller().role());
    if (frame != null) {
      stream.offer(frame);
    }
  }

  private synchronized void remove(LiveStream stream) {
    Set<LiveStream> of = streams.get(stream.caller().workspaceId());
    if (of != null && of.remove(stream)) {
      count--;
      if (of.isEmpty()) {
        streams.remove(stream.caller().workspaceId());
      }
    }
  }

  /** Starts over at these places: nobody knows what came between. */
  void startOver(List<ProjectionPlace> places) {
    List<LiveStream> all;
    synchronized (this) {
      window.startOver(places, clock.instant());
      all = all();
      for (LiveStream stream : all) {
        stream.offer(Frames.event("reset", "{}", window.position(stream.caller().workspaceId())));
      }
    }
    all.forEach(LiveStream::drain);
  }

  synchronized List<ProjectionPlace> places() {
    return window.places();
  }

  synchronized void advance(List<ProjectionPlace> places) {
    window.advance(places);
  }

  /** Tells what a record says. */
  void tell(LiveEvent event, int topic, String name, int partition, long offset) {
    Collection<LiveStream> readers;
    synchronized (this) {
      window.advance(name, partition, offset);
      if (event.toAgents() == null && event.toViewers() == null) {
        return;
      }
      Told told = window.add(event, topic, offset);
      readers = List.copyOf(streams.getOrDefault(event.workspaceId(), Set.of()));
      readers.forEach(stream -> offer(stream, told));
    }
    readers.forEach(LiveStream::drain);
  }

  /** Lets go of what is old, and sends everybody a sign of life. */
  void beat() {
    List<LiveStream> all;
    synchronized (this) {
      Instant now = clock.instant();
      window.age(now);
      all = all();
      Map<UUID, Event<String>> beats = new HashMap<>();
      for (LiveStream stream : all) {
        stream.cutIfStuckSince(now.minus(settings.stuck()), now);
        if (!stream.openedAt().isAfter(now.minus(settings.lasts()))) {
          stream.end();
        } else {
          stream.offer(
              beats.computeIfAbsent(
                  stream.caller().workspaceId(), id -> Frames.heartbeat(window.position(id))));
        }
      }
    }
    all.forEach(LiveStream::drain);
  }

  private List<LiveStream> all() {
    return streams.values().stream().flatMap(Set::stream).toList();
  }

  /** Ends all streams: their readers go on at another replica, or at this one after a restart. */
  void end() {
    List<LiveStream> all;
    synchronized (this) {
      all = new ArrayList<>(all());
      all.forEach(LiveStream::end);
    }
    all.forEach(LiveStream::drain);
  }

  synchronized int count() {
    return count;
  }
}
