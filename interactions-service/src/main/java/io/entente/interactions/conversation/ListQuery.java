package io.entente.interactions.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param sorted whether those with the first facet are few, and sorted when asked for
 * @param after null for the first page
 */
record ListQuery(Conditions conditions, boolean sorted, @Nullable Place after, int limit) {

  /** The last row of a page. */
  record Place(Instant key, UUID id) {}

  ListOrder order() {
    return conditions.order();
  }

  /**
   * How the list is read: led by a facet where that keeps the order or few have it, else by a
   * segment that few are in.
   */
  Walk walk() {
    boolean leads = order() == ListOrder.ACTIVITY || sorted;
    return Walk.of(conditions, leads).orOfSegment();
  }

  ListQuery asSorted() {
    return new ListQuery(conditions, true, after, limit);
  }
}
