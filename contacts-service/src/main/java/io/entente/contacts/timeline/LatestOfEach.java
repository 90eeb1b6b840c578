package io.entente.contacts.timeline;

import io.entente.contacts.timeline.TimelineSource.Place;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * Reads the latest of what several homes or identities have, each by an index that has its own in
 * order and to the limit: what lies behind is not looked at. What two of them have is told once.
 */
@Singleton
public final class LatestOfEach {
  private final Sql sql;

  LatestOfEach(Sql sql) {
    this.sql = sql;
  }

  /**
   * The latest first.
   *
   * @param selects in parentheses, each of columns {@code id} and {@code at} among others, that
   *     takes the workspace, a key, twice the time and once the id of the place, and the limit
   * @param keys none at all if there are none
   */
  public List<TimelineEntry> before(
      List<String> selects,
      Sql.Reader<TimelineEntry> reader,
      UUID workspaceId,
      List<UUID> keys,
      Place place,
      int limit) {
    if (keys.isEmpty()) {
      return List.of();
    }
    List<Object> parameters = new ArrayList<>();
    for (UUID key : keys) {
      List<Object> each = List.of(workspaceId, key, place.at(), place.at(), place.id(), limit);
      selects.forEach(_ -> parameters.addAll(each));
    }
    parameters.add(limit);
    return sql.list(union(selects, keys.size()), reader, parameters.toArray());
  }

  /** The statement for so many keys. */
  public static String union(List<String> selects, int keys) {
    return String.join(" union ", Collections.nCopies(keys, String.join(" union ", selects)))
        + " order by at desc, id desc limit ?";
  }
}
