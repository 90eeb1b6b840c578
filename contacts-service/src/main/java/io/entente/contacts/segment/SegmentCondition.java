package io.entente.contacts.segment;

import io.entente.contacts.search.SearchKey;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that must hold of a contact.
 *
 * @param operator null for is, and at_least for days
 * @param values texts, without regard to case and accents; for days one whole number
 */
@Serdeable
record SegmentCondition(
    SegmentField field, @Nullable SegmentOperator operator, List<String> values) {
  private static final int MOST = 100;
  private static final int LONGEST = 255;
  private static final Pattern DAYS = Pattern.compile("\\d{1,5}");

  SegmentCondition {
    values = List.copyOf(values);
    if (values.isEmpty() || values.size() > MOST) {
      throw new InvalidRequest("values", "must be 1 to " + MOST);
    }
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isBlank() || values.get(i).length() > LONGEST) {
        throw new InvalidRequest("values/" + i, "must have 1 to " + LONGEST + " characters");
      }
    }
    boolean ofDays = isOfTime(field);
    boolean comparesNumbers =
        operator == SegmentOperator.AT_LEAST || operator == SegmentOperator.LESS_THAN;
    if (operator != null && ofDays != comparesNumbers) {
      throw new InvalidRequest("operator", "does not go with " + field.json());
    }
    if (ofDays && (values.size() > 1 || !DAYS.matcher(values.getFirst()).matches())) {
      throw new InvalidRequest("values/0", "must be a number of days, and the only value");
    }
  }

  private static boolean isOfTime(SegmentField field) {
    return field == SegmentField.DAYS_SINCE_CREATED || field == SegmentField.DAYS_SINCE_ACTIVITY;
  }

  /** Whether it comes to hold, or no longer does, by itself. */
  boolean changesWithTime() {
    return isOfTime(field);
  }

  boolean holds(SegmentFacts facts, Instant now) {
    return switch (field) {
      case NAME -> holds(Set.of(SearchKey.of(facts.name())));
      case EMAIL_DOMAIN -> holds(facts.domains());
      case POINT -> holds(facts.points());
      case SYSTEM -> holds(facts.systems());
      case CHANNEL -> holds(facts.channels());
      case DAYS_SINCE_CREATED -> holds(facts.createdAt(), now);
      case DAYS_SINCE_ACTIVITY -> holds(facts.lastActivityAt(), now);
    };
  }

  private boolean holds(Set<String> there) {
    if (operator == SegmentOperator.CONTAINS) {
      return values.stream()
          .map(SearchKey::of)
          .anyMatch(value -> there.stream().anyMatch(it -> it.contains(value)));
    }
    boolean is = values.stream().map(SearchKey::of).anyMatch(there::contains);
    return is != (operator == SegmentOperator.IS_NOT);
  }

  private boolean holds(Instant since, Instant now) {
    boolean passed = Duration.between(since, now).toDays() >= Long.parseLong(values.getFirst());
    return passed != (operator == SegmentOperator.LESS_THAN);
  }
}
