package io.entente.contacts.segment;

import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of the contacts of a segment: of the items and the groups together all, or any.
 *
 * @param items null for none
 * @param groups each holds as a whole, or not; null for none
 */
@Serdeable
record SegmentConditions(
    SegmentMatch match, @Nullable List<SegmentCondition> items, @Nullable List<Group> groups) {
  /** How exact the last days are: an order or message leaves them up to so much later. */
  static final Duration EXACT = Duration.ofHours(1);

  private static final int MOST = 50;

  /** Conditions of which all or any must hold. */
  @Serdeable
  @Schema(name = "SegmentConditionGroup")
  record Group(SegmentMatch match, List<SegmentCondition> items) {
    Group {
      items = List.copyOf(items);
      if (items.isEmpty()) {
        throw new InvalidRequest("items", "must be 1 at least");
      }
    }

    boolean holds(SegmentFacts facts, Instant now) {
      return match.holds(items.stream(), item -> item.holds(facts, now));
    }
  }

  SegmentConditions {
    items = items == null ? List.of() : List.copyOf(items);
    groups = groups == null ? List.of() : List.copyOf(groups);
    int count = items.size() + groups.stream().mapToInt(it -> it.items().size()).sum();
    if (count == 0 || count > MOST) {
      throw new InvalidRequest("items", "must be 1 to " + MOST + ", with those of groups");
    }
  }

  /** A condition, and where it stands in a request. */
  record Placed(String pointer, SegmentCondition condition) {}

  /** All, also those of the groups. */
  List<Placed> all() {
    List<Placed> all = new ArrayList<>();
    add("/items/", present(items), all);
    List<Group> known = present(groups);
    for (int i = 0; i < known.size(); i++) {
      add("/groups/" + i + "/items/", known.get(i).items(), all);
    }
    return all;
  }

  private static void add(String place, List<SegmentCondition> conditions, List<Placed> all) {
    for (int i = 0; i < conditions.size(); i++) {
      all.add(new Placed(place + i, conditions.get(i)));
    }
  }

  boolean hold(SegmentFacts facts, Instant now) {
    Stream<SegmentCheck> checks =
        Stream.concat(
            present(items).stream().<SegmentCheck>map(it -> it::holds),
            present(groups).stream().<SegmentCheck>map(it -> it::holds));
    return match.holds(checks, check -> check.holds(facts, now));
  }

  /** Either a condition or a group. */
  private interface SegmentCheck {
    boolean holds(SegmentFacts facts, Instant now);
  }

  /** When it may next be otherwise by itself; null for never. */
  @Nullable Instant flip(SegmentFacts facts, Instant now) {
    return all().stream()
        .map(it -> it.condition().flip(facts, now))
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(null);
  }

  private static <T> List<T> present(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
