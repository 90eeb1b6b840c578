package io.entente.contacts.segment;

import io.entente.contacts.search.SearchKey;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks a condition of a contact. */
final class SegmentComparison {
  static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

  private SegmentComparison() {}

  static boolean holds(SegmentCondition condition, SegmentFacts facts, Instant now) {
    SegmentField field = condition.field();
    return switch (field.type()) {
      case TEXT, NAME -> ofWords(condition, facts.words(field, condition.of()));
      case ATTRIBUTE -> ofValue(condition, facts.attributes().get(condition.of()));
      case COUNT, AMOUNT ->
          ofOrder(condition, facts.number(field, condition.of(), condition.window()));
      case DATE -> ofOrder(condition, facts.date(field));
      case DAYS -> ofDays(condition, facts.since(field), now);
    };
  }

  private static boolean ofWords(SegmentCondition condition, Set<String> there) {
    return switch (condition.asked()) {
      case SET -> !there.isEmpty();
      case NOT_SET -> there.isEmpty();
      case CONTAINS ->
          keys(condition).stream()
              .anyMatch(value -> there.stream().anyMatch(it -> it.contains(value)));
      case IS_NOT -> keys(condition).stream().noneMatch(there::contains);
      default -> keys(condition).stream().anyMatch(there::contains);
    };
  }

  private static List<String> keys(SegmentCondition condition) {
    return condition.given().stream().map(SearchKey::of).filter(key -> !key.isEmpty()).toList();
  }

  private static boolean ofValue(SegmentCondition condition, @Nullable Object value) {
    return switch (condition.asked()) {
      case SET -> value != null;
      case NOT_SET -> value == null;
      case AT_LEAST, LESS_THAN -> ofOrder(condition, value);
      case CONTAINS ->
          value instanceof String text && ofWords(condition, Set.of(SearchKey.of(text)));
      case IS_NOT -> condition.given().stream().noneMatch(it -> isEqual(value, it));
      case IS -> condition.given().stream().anyMatch(it -> isEqual(value, it));
    };
  }

  private static boolean isEqual(@Nullable Object value, String asked) {
    return switch (value) {
      case null -> false;
      case BigDecimal number ->
          NUMBER.matcher(asked).matches() && number.compareTo(new BigDecimal(asked)) == 0;
      default -> SearchKey.of(value.toString()).equals(SearchKey.of(asked));
    };
  }

  /** What is not there, or of another kind, is neither at least nor less. */
  private static boolean ofOrder(SegmentCondition condition, @Nullable Object value) {
    String asked = condition.given().getFirst();
    boolean less = condition.asked() == SegmentOperator.LESS_THAN;
    return switch (value) {
      case BigDecimal number ->
          NUMBER.matcher(asked).matches() && (number.compareTo(new BigDecimal(asked)) < 0) == less;
      case String text -> (text.compareTo(asked) < 0) == less;
      case null, default -> false;
    };
  }

  private static boolean ofDays(SegmentCondition condition, @Nullable Instant since, Instant now) {
    if (since == null) {
      return false;
    }
    boolean passed =
        Duration.between(since, now).toDays() >= Long.parseLong(condition.given().getFirst());
    return passed != (condition.asked() == SegmentOperator.LESS_THAN);
  }
}
