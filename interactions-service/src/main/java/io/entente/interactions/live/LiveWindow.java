package io.entente.interactions.live;

import io.entente.messaging.Partitions;
import io.entente.messaging.ProjectionPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What was told of each workspace lately, bounded by time, by workspace and in all, and how far the
 * topics are. It knows from where on it has everything: who is behind that has to look anew. Not
 * for several threads at once.
 */
final class LiveWindow {
  private static final int BYTES_OF_WORKSPACE = 512 * 1024;
  private static final long BYTES = 64L * 1024 * 1024;

  private final List<String> topics;
  private final Duration kept;
  private final Map<UUID, Recent> recents = new HashMap<>();
  private final Deque<Mark> marks = new ArrayDeque<>();
  private final Map<String, Map<Integer, ProjectionPlace>> places = new HashMap<>();
  private String generation = "";
  private long bytes;

  LiveWindow(List<String> topics, Duration kept) {
    this.topics = List.copyOf(topics);
    this.kept = kept;
  }

  /** How far the topics were at a moment, by topic and partition. */
  private record Mark(Instant at, List<long[]> next) {}

  /** What was told of a workspace, and from which offset of each topic on that is everything. */
  private static final class Recent {
    private final Deque<Told> told = new ArrayDeque<>();
    private final long[] since;
    private int bytes;

    Recent(int topics) {
      this.since = new long[topics];
    }
  }

  /** Forgets everything: what is told from now on comes after these places. */
  void startOver(List<ProjectionPlace> at, Instant now) {
    recents.clear();
    marks.clear();
    places.clear();
    bytes = 0;
    advance(at);
    List<String> ids =
        topics.stream()
            // With more partitions a workspace is told on another one, whose offsets are others.
            .map(topic -> of(topic).values().iterator().next().topicId() + "/" + of(topic).size())
            .toList();
    generation = Integer.toString(ids.hashCode() & Integer.MAX_VALUE, Character.MAX_RADIX);
    marks.add(new Mark(now, next()));
  }

  boolean isPlaced() {
    return !marks.isEmpty();
  }

  void advance(List<ProjectionPlace> to) {
    to.forEach(place ->
        places.computeIfAbsent(place.topic(), _ -> new HashMap<>()).put(place.partition(), place));
  }

  /** A record of a topic was seen. */
  void advance(String topic, int partition, long offset) {
    Map<Integer, ProjectionPlace> of = places.computeIfAbsent(topic, _ -> new HashMap<>());
    of.computeIfPresent(
        partition,
        (_, place) -> new ProjectionPlace(topic, place.topicId(), partition, offset + 1));
  }

  List<ProjectionPlace> places() {
    return places.values().stream().flatMap(of -> of.values().stream()).toList();
  }

  private Map<Integer, ProjectionPlace> of(String topic) {
    return places.getOrDefault(topic, Map.of());
  }

  private List<long[]> next() {
    List<long[]> next = new ArrayList<>();
    for (String topic : topics) {
      Map<Integer, ProjectionPlace> of = of(topic);
      long[] offsets = new long[of.size()];
      of.forEach((partition, place) -> offsets[partition] = place.next());
      next.add(offsets);
    }
    return next;
  }

  private int partition(UUID workspaceId, int topic) {
    return Partitions.of(workspaceId.toString(), of(topics.get(topic)).size());
  }

  /** Where a reader is who has been told everything. */
  LivePosition position(UUID workspaceId) {
    List<Long> next = new ArrayList<>();
    for (int topic = 0; topic < topics.size(); topic++) {
      ProjectionPlace place = of(topics.get(topic)).get(partition(workspaceId, topic));
      next.add(place == null ? 0 : place.next());
    }
    return new LivePosition(generation, next);
  }

  /** Keeps what a record tells, the place after which is known already. */
  Told add(LiveEvent event, int topic, long offset) {
    Told told = Told.of(topic, offset, event, position(event.workspaceId()));
    Recent recent = recents.computeIfAbsent(event.workspaceId(), _ -> new Recent(topics.size()));
    recent.told.add(told);
    recent.bytes += told.size();
    bytes += told.size();
    while (recent.bytes > BYTES_OF_WORKSPACE) {
      drop(recent);
    }
    return told;
  }

  private void drop(Recent recent) {
    Told oldest = recent.told.remove();
    recent.bytes -= oldest.size();
    bytes -= oldest.size();
    recent.since[oldest.topic()] = oldest.offset() + 1;
  }

  /** What came after a position; empty if it is not known here what all that is. */
  Optional<List<Told>> since(UUID workspaceId, LivePosition position) {
    if (!position.generation().equals(generation) || position.next().size() != topics.size()) {
      return Optional.empty();
    }
    Recent recent = recents.get(workspaceId);
    List<Long> now = position(workspaceId).next();
    for (int topic = 0; topic < topics.size(); topic++) {
      long[] oldest = marks.getFirst().next().get(topic);
      long since = oldest[partition(workspaceId, topic)];
      if (recent != null) {
        since = Math.max(since, recent.since[topic]);
      }
      long asked = position.next().get(topic);
      if (asked < since || asked > now.get(topic)) {
        return Optional.empty();
      }
    }
    return Optional.of(
        recent == null
            ? List.of()
            : recent.told.stream().filter(told -> told.isAfter(position)).toList());
  }

  /** Lets go of what is too old, and of more if all together is too much. */
  void age(Instant now) {
    if (!isPlaced()) {
      return;
    }
    marks.add(new Mark(now, next()));
    Instant oldest = now.minus(kept);
    boolean aged = false;
    while (marks.size() > 1 && isPast(oldest)) {
      marks.remove();
      aged = true;
    }
    if (aged) {
      forget();
    }
    while (marks.size() > 1 && bytes > BYTES) {
      marks.remove();
      forget();
    }
  }

  /** Whether the second mark is old enough to be the first. */
  private boolean isPast(Instant oldest) {
    return !marks.stream().skip(1).findFirst().orElseThrow().at().isAfter(oldest);
  }

  private void forget() {
    List<long[]> oldest = marks.getFirst().next();
    recents
        .entrySet()
        .removeIf(entry -> {
          Recent recent = entry.getValue();
          while (!recent.told.isEmpty()
              && recent.told.getFirst().offset()
                  < oldest
                      .get(recent.told.getFirst().topic())[
                      partition(entry.getKey(), recent.told.getFirst().topic())]) {
            drop(recent);
          }
          return recent.told.isEmpty() && isBefore(recent, entry.getKey(), oldest);
        });
  }

  /** Whether what is forgotten of a workspace says no more than the mark. */
  private boolean isBefore(Recent recent, UUID workspaceId, List<long[]> oldest) {
    for (int topic = 0; topic < topics.size(); topic++) {
      if (recent.since[topic] > oldest.get(topic)[partition(workspaceId, topic)]) {
        return false;
      }
    }
    return true;
  }
}
