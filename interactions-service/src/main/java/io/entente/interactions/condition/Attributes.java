package io.entente.interactions.condition;

import io.entente.rest.InvalidRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Compares a workspace's own attributes: numbers as such, days and all else as text. */
final class Attributes {
  private Attributes() {}

  static Comparison of(String key, Operator operator, List<String> values) {
    return switch (operator) {
      case SET, NOT_SET -> facts -> facts.held().attributes().containsKey(key);
      case IS, IS_NOT -> facts -> values.stream().anyMatch(it -> equal(value(facts, key), it));
      case GREATER, LESS -> {
        if (values.size() > 1) {
          throw new InvalidRequest("values", "must be one");
        }
        boolean greater = operator == Operator.GREATER;
        yield facts -> {
          int order = order(value(facts, key), values.getFirst());
          return greater ? order > 0 : order < 0;
        };
      }
      case CONTAINS, NOT_CONTAINS, MATCHES ->
          Comparisons.ofText(
              facts -> value(facts, key) instanceof String text ? new Text(text) : Text.NONE,
              operator,
              values);
    };
  }

  private static @Nullable Object value(Facts facts, String key) {
    return facts.held().attributes().get(key);
  }

  private static boolean equal(@Nullable Object present, String asked) {
    return switch (present) {
      case null -> false;
      case BigDecimal _ -> isNumber(asked) && order(present, asked) == 0;
      default -> present.toString().toLowerCase(Locale.ROOT).equals(asked.toLowerCase(Locale.ROOT));
    };
  }

  /** Zero where there is no order. */
  private static int order(@Nullable Object present, String asked) {
    return switch (present) {
      case BigDecimal number -> isNumber(asked) ? number.compareTo(new BigDecimal(asked)) : 0;
      case String text -> text.compareTo(asked);
      case null, default -> 0;
    };
  }

  private static boolean isNumber(String text) {
    return text.length() < 40 && text.matches("-?\\d+(\\.\\d+)?");
  }
}
