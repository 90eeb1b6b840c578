package io.entente.contacts.segment;

import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that must hold of a contact. Whether its values are such as the field can have is
 * looked at when they are written down: what was once allowed can always be read.
 *
 * @param key of the attribute; the purpose of a consent, or purpose/channel such as
 *     marketing/email; the currency of a total. With these fields alone
 * @param operator null for is, and at_least for numbers and dates
 * @param values one of them does: texts, ids or names; one number or date to compare with; none
 *     with set and not_set
 * @param withinDays orders, totals and messages of the last so many days alone; null for ever
 */
@Serdeable
record SegmentCondition(
    SegmentField field,
    @Nullable String key,
    @Nullable SegmentOperator operator,
    @Nullable List<String> values,
    @Nullable Integer withinDays) {
  private static final int MOST = 100;
  private static final int LONGEST = 255;
  private static final int MOST_DAYS = 3_650;

  /** Stands for all days there were. */
  static final int EVER = 0;

  SegmentCondition {
    SegmentOperator asked = operator == null ? field.type().usual() : operator;
    if (!field.type().operators().contains(asked)) {
      throw new InvalidRequest(
          "operator",
          "must be one of %s for %s"
              .formatted(
                  field.type().operators().toString().toLowerCase(Locale.ROOT), field.json()));
    }
    if ((key != null) != field.takesKey()) {
      throw new InvalidRequest(
          "key", "is required for attribute, consent and orders_total, and goes with them alone");
    }
    values = values == null ? List.of() : List.copyOf(values);
    checkNumber(asked, values.size());
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isBlank() || values.get(i).length() > LONGEST) {
        throw new InvalidRequest("values/" + i, "must have 1 to " + LONGEST + " characters");
      }
    }
    if (withinDays != null && (!field.takesDays() || withinDays < 1 || withinDays > MOST_DAYS)) {
      throw new InvalidRequest(
          "withinDays",
          "must be 1 to " + MOST_DAYS + ", and goes with orders, orders_total and messages alone");
    }
  }

  private static void checkNumber(SegmentOperator operator, int count) {
    switch (operator) {
      case SET, NOT_SET -> {
        if (count > 0) {
          throw new InvalidRequest("values", "go with no such operator");
        }
      }
      case AT_LEAST, LESS_THAN -> {
        if (count != 1) {
          throw new InvalidRequest("values", "must be one");
        }
      }
      default -> {
        if (count == 0 || count > MOST) {
          throw new InvalidRequest("values", "must be 1 to " + MOST);
        }
      }
    }
  }

  SegmentOperator asked() {
    return operator == null ? field.type().usual() : operator;
  }

  List<String> given() {
    return values == null ? List.of() : values;
  }

  String of() {
    return key == null ? "" : key;
  }

  /** Of how many days; {@link #EVER} for all. */
  int window() {
    return withinDays == null ? EVER : withinDays;
  }

  boolean holds(SegmentFacts facts, Instant now) {
    return SegmentComparison.holds(this, facts, now);
  }

  /** When it may next come to hold, or no longer hold, by itself; null for never. */
  @Nullable Instant flip(SegmentFacts facts, Instant now) {
    if (field.type() == SegmentFieldType.DAYS) {
      Instant since = facts.since(field);
      Instant passed =
          since == null ? null : since.plus(Duration.ofDays(Long.parseLong(given().getFirst())));
      return passed != null && passed.isAfter(now) ? passed : null;
    }
    if (withinDays == null) {
      return null;
    }
    Instant oldest = facts.oldest(field, withinDays);
    if (oldest == null) {
      return null;
    }
    Instant leaves = oldest.plus(Duration.ofDays(withinDays));
    Instant soon = now.plus(SegmentConditions.EXACT);
    return leaves.isAfter(soon) ? leaves : soon;
  }
}
