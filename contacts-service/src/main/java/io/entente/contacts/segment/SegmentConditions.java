package io.entente.contacts.segment;

import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/** What must hold of the contacts of a segment: all of the items, or any. */
@Serdeable
record SegmentConditions(SegmentMatch match, List<SegmentCondition> items) {
  private static final int MOST = 50;

  SegmentConditions {
    items = List.copyOf(items);
    if (items.isEmpty() || items.size() > MOST) {
      throw new InvalidRequest("items", "must be 1 to " + MOST);
    }
  }

  boolean changeWithTime() {
    return items.stream().anyMatch(SegmentCondition::changesWithTime);
  }

  boolean hold(SegmentFacts facts, Instant now) {
    return match == SegmentMatch.ALL
        ? items.stream().allMatch(item -> item.holds(facts, now))
        : items.stream().anyMatch(item -> item.holds(facts, now));
  }
}
