package io.entente.contacts.segment;

import io.entente.contacts.attribute.AttributeValues;
import io.entente.contacts.attribute.ContactAttribute;
import io.entente.contacts.contact.AcquisitionSource;
import io.entente.contacts.point.PointKind;
import io.entente.contacts.search.SearchKey;
import io.entente.contacts.segment.SegmentConditions.Placed;
import io.entente.events.Channel;
import io.entente.events.ConsentChoice;
import io.entente.events.ConsentPurpose;
import io.entente.rest.Violation;
import io.entente.service.attribute.AttributeType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which values conditions can have, whatever the workspace. */
final class SegmentValues {
  private static final Pattern WHOLE = Pattern.compile("\\d{1,5}");
  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");

  private SegmentValues() {}

  /** What is wrong with the key and the values. */
  static void check(Placed placed, List<Violation> violations) {
    SegmentCondition condition = placed.condition();
    try {
      checkKey(condition.field(), condition.of());
    } catch (IllegalArgumentException e) {
      violations.add(new Violation(placed.pointer() + "/key", String.valueOf(e.getMessage())));
    }
    each(
        placed,
        value -> {
          checkSeen(value);
          checkValue(condition, value);
        },
        violations);
  }

  /** What is wrong with the operator and the values for an attribute. */
  static void check(Placed placed, ContactAttribute attribute, List<Violation> violations) {
    SegmentCondition condition = placed.condition();
    SegmentOperator operator = condition.asked();
    Set<SegmentOperator> operators = operators(attribute.type());
    if (!operators.contains(operator)) {
      violations.add(
          new Violation(
              placed.pointer() + "/operator",
              "must be one of %s for an attribute of type %s"
                  .formatted(
                      operators.stream().map(SegmentOperator::json).toList(),
                      attribute.type().json())));
    } else {
      each(
          placed,
          value -> {
            checkSeen(value);
            if (operator != SegmentOperator.CONTAINS) {
              checkValue(attribute, value);
            }
          },
          violations);
    }
  }

  /** What nothing is left of is a part of everything. */
  private static void checkSeen(String value) {
    require(!SearchKey.of(value).isEmpty(), "holds nothing to compare with");
  }

  private static void each(Placed placed, Consumer<String> check, List<Violation> violations) {
    List<String> values = placed.condition().given();
    for (int i = 0; i < values.size(); i++) {
      try {
        check.accept(values.get(i));
      } catch (IllegalArgumentException e) {
        violations.add(
            new Violation(placed.pointer() + "/values/" + i, String.valueOf(e.getMessage())));
      }
    }
  }

  private static void checkKey(SegmentField field, String key) {
    switch (field) {
      case CONSENT -> {
        String[] parts = key.split("/", 2);
        ConsentPurpose.of(parts[0]);
        if (parts.length > 1) {
          Channel.of(parts[1]);
        }
      }
      case ORDERS_TOTAL -> {
        if (Currency.getAvailableCurrencies().stream()
            .noneMatch(
                it -> it.getCurrencyCode().equals(key) && it.getDefaultFractionDigits() >= 0)) {
          throw new IllegalArgumentException("is no currency of ISO 4217");
        }
      }
      default -> {}
    }
  }

  private static void checkValue(SegmentCondition condition, String value) {
    switch (condition.field()) {
      case COMPANY, OWNER -> {
        if (!UUID.fromString(value).toString().equals(value)) {
          throw new IllegalArgumentException("is no id");
        }
      }
      case SOURCE -> AcquisitionSource.of(value);
      case CONSENT -> ConsentChoice.of(value);
      case POINT -> PointKind.of(value);
      case CHANNEL -> {
        if (condition.asked() != SegmentOperator.CONTAINS) {
          Channel.of(value);
        }
      }
      default -> checkMeasure(condition.field(), value);
    }
  }

  private static void checkMeasure(SegmentField field, String value) {
    switch (field.type()) {
      case DAYS -> require(WHOLE.matcher(value).matches(), "must be a number of days");
      case AMOUNT ->
          require(AMOUNT.matcher(value).matches(), "must be an amount such as 250 or 99.50");
      case COUNT -> {
        int most = field == SegmentField.MESSAGES ? SegmentMessageStore.MOST : 99_999;
        require(
            WHOLE.matcher(value).matches() && Integer.parseInt(value) <= most,
            "must be a number from 0 to " + most);
      }
      case DATE -> require(isDate(value), "must be a day such as 2026-03-29");
      case TEXT, NAME, ATTRIBUTE -> {}
    }
  }

  private static void require(boolean right, String otherwise) {
    if (!right) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private static boolean isDate(String value) {
    try {
      return LocalDate.parse(value).toString().equals(value);
    } catch (DateTimeException _) {
      return false;
    }
  }

  private static Set<SegmentOperator> operators(AttributeType type) {
    Set<SegmentOperator> operators =
        EnumSet.of(
            SegmentOperator.IS,
            SegmentOperator.IS_NOT,
            SegmentOperator.SET,
            SegmentOperator.NOT_SET);
    switch (type) {
      case TEXT, LIST -> operators.add(SegmentOperator.CONTAINS);
      case NUMBER, DATE ->
          operators.addAll(EnumSet.of(SegmentOperator.AT_LEAST, SegmentOperator.LESS_THAN));
      case BOOLEAN -> {}
    }
    return operators;
  }

  private static void checkValue(ContactAttribute attribute, String value) {
    Object typed = typed(attribute.type(), value);
    String wrong =
        typed == null ? "is none of type " + attribute.type().json() : attribute.wrong(typed);
    if (wrong != null) {
      throw new IllegalArgumentException(wrong);
    }
  }

  private static @Nullable Object typed(AttributeType type, String value) {
    return switch (type) {
      case NUMBER ->
          SegmentComparison.NUMBER.matcher(value).matches()
              ? AttributeValues.normal(new BigDecimal(value))
              : null;
      case BOOLEAN ->
          (value.equals("true") || value.equals("false")) ? Boolean.valueOf(value) : null;
      case TEXT, DATE, LIST -> value;
    };
  }
}
