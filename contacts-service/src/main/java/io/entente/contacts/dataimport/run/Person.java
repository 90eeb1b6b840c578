package io.entente.contacts.dataimport.run;

import io.entente.contacts.point.PointKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as a row tells of them.
 *
 * @param name null if the row has none
 */
record Person(long row, @Nullable String name, List<Told> points) {
  /** A point as it is compared and as it was written. */
  record Told(PointKey key, String shown) {}

  Person {
    points = List.copyOf(points);
  }

  /** What a contact that has no other name is called. */
  String label() {
    return name != null ? name : points.getFirst().shown();
  }
}
