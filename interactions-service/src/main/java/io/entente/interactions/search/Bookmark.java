package io.entente.interactions.search;

import io.entente.messaging.ProjectionPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an index is; it is written with each of its commits.
 *
 * @param places in the topics
 * @param complete whether all messages are in it that were there before the places
 * @param rebuiltTo the last message that the rebuild took in; null if it has not begun
 */
record Bookmark(List<ProjectionPlace> places, boolean complete, @Nullable MessageKey rebuiltTo) {
  static final Bookmark NOTHING = new Bookmark(List.of(), false, null);

  private static final String FORMAT = "format";
  private static final String PLACES = "places";
  private static final String COMPLETE = "complete";
  private static final String REBUILT_TO = "rebuiltTo";

  Bookmark {
    places = List.copyOf(places);
  }

  /** The same with these places instead of those of their partitions. */
  Bookmark at(List<ProjectionPlace> changed) {
    Map<String, ProjectionPlace> all = new HashMap<>();
    places.forEach(place -> all.put(place.topic() + "/" + place.partition(), place));
    changed.forEach(place -> all.put(place.topic() + "/" + place.partition(), place));
    return new Bookmark(new ArrayList<>(all.values()), complete, rebuiltTo);
  }

  Bookmark rebuiltTo(MessageKey key) {
    return new Bookmark(places, false, key);
  }

  Bookmark completed() {
    return new Bookmark(places, true, null);
  }

  Map<String, String> commitData() {
    Map<String, String> data = new HashMap<>();
    data.put(FORMAT, LuceneFields.FORMAT);
    data.put(COMPLETE, Boolean.toString(complete));
    data.put(PLACES, String.join("\n", places.stream().map(Bookmark::text).toList()));
    if (rebuiltTo != null) {
      data.put(REBUILT_TO, rebuiltTo.workspaceId() + " " + rebuiltTo.entryId());
    }
    return data;
  }

  /** Null if the data is of another format. */
  static @Nullable Bookmark of(Map<String, String> data) {
    if (!LuceneFields.FORMAT.equals(data.get(FORMAT))) {
      return null;
    }
    String rebuiltTo = data.get(REBUILT_TO);
    return new Bookmark(
        data.getOrDefault(PLACES, "").lines().map(Bookmark::place).toList(),
        Boolean.parseBoolean(data.get(COMPLETE)),
        rebuiltTo == null ? null : key(rebuiltTo));
  }

  private static String text(ProjectionPlace place) {
    return String.join(
        " ",
        place.topic(),
        place.topicId(),
        Integer.toString(place.partition()),
        Long.toString(place.next()));
  }

  private static ProjectionPlace place(String text) {
    String[] parts = text.split(" ", -1);
    return new ProjectionPlace(
        parts[0], parts[1], Integer.parseInt(parts[2]), Long.parseLong(parts[3]));
  }

  private static MessageKey key(String text) {
    String[] parts = text.split(" ", -1);
    return new MessageKey(UUID.fromString(parts[0]), UUID.fromString(parts[1]));
  }
}
