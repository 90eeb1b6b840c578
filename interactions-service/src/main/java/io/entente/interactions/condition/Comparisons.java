package io.entente.interactions.condition;

import com.google.re2j.Pattern;
import io.entente.events.ActorKind;
import io.entente.events.Channel;
import io.entente.events.InteractionKind;
import io.entente.events.Visibility;
import io.entente.interactions.clock.ConversationStatus;
import io.entente.interactions.work.Priority;
import io.entente.rest.InvalidRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes conditions ready, and says which of their values is none of the field. */
final class Comparisons {
  private static final Set<String> FLAGS = Set.of("true", "false");

  private Comparisons() {}

  /**
   * @throws InvalidRequest if a value is none that the field can have
   */
  static Comparison of(Field field, @Nullable String key, Operator operator, List<String> values) {
    Comparison positive =
        switch (field.type()) {
          case TEXT -> ofText(facts -> facts.text(field), operator, values);
          case NAME, ID -> ofNames(field, operator, values);
          case NUMBER -> ofNumber(field, operator, values);
          case FLAG -> ofFlag(field, values);
          case ATTRIBUTE -> Attributes.of(String.valueOf(key), operator, values);
        };
    return operator.isNegative() ? positive.not() : positive;
  }

  static Comparison ofText(Function<Facts, Text> text, Operator operator, List<String> values) {
    return switch (operator) {
      case IS, IS_NOT -> {
        List<Phrase> phrases = each(values, Comparisons::phrase);
        yield facts -> phrases.stream().anyMatch(text.apply(facts)::is);
      }
      case CONTAINS, NOT_CONTAINS -> {
        List<Phrase> phrases = each(values, Comparisons::phrase);
        yield facts -> phrases.stream().anyMatch(text.apply(facts)::has);
      }
      case MATCHES -> {
        List<Pattern> patterns = each(values, SafePattern::of);
        yield facts -> patterns.stream().anyMatch(text.apply(facts)::has);
      }
      default -> facts -> !text.apply(facts).isEmpty();
    };
  }

  private static Comparison ofNames(Field field, Operator operator, List<String> values) {
    if (operator == Operator.SET || operator == Operator.NOT_SET) {
      return facts -> !facts.values(field).isEmpty();
    }
    each(values, value -> check(field, value));
    Set<String> asked = Set.copyOf(values);
    boolean none = field == Field.PRIORITY && asked.contains("none");
    return facts -> {
      Set<String> present = facts.values(field);
      return (none && present.isEmpty()) || present.stream().anyMatch(asked::contains);
    };
  }

  private static Comparison ofNumber(Field field, Operator operator, List<String> values) {
    if (operator == Operator.SET || operator == Operator.NOT_SET) {
      return facts -> facts.number(field) != null;
    }
    List<Double> asked = each(values, Comparisons::number);
    if (operator != Operator.IS && asked.size() > 1) {
      throw new InvalidRequest("values", "must be one number");
    }
    return facts -> {
      Double present = facts.number(field);
      return present != null && asked.stream().anyMatch(it -> compares(operator, present, it));
    };
  }

  static boolean compares(Operator operator, double present, double asked) {
    return switch (operator) {
      case GREATER -> present > asked;
      case LESS -> present < asked;
      default -> present == asked;
    };
  }

  private static Comparison ofFlag(Field field, List<String> values) {
    if (values.size() != 1 || !FLAGS.contains(values.getFirst())) {
      throw new InvalidRequest("values", "must be \"true\" or \"false\"");
    }
    boolean asked = Boolean.parseBoolean(values.getFirst());
    return facts -> facts.flag(field) == asked;
  }

  /** Reads each value, and says which one can't be. */
  static <T> List<T> each(List<String> values, Function<String, T> reader) {
    List<T> read = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      try {
        read.add(reader.apply(values.get(i)));
      } catch (IllegalArgumentException e) {
        throw new InvalidRequest("values/" + i, String.valueOf(e.getMessage()));
      }
    }
    return read;
  }

  private static Phrase phrase(String value) {
    Phrase phrase = Phrase.of(value);
    if (phrase.size() == 0) {
      throw new IllegalArgumentException("has no word");
    }
    return phrase;
  }

  private static double number(String value) {
    try {
      double number = Double.parseDouble(value);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException _) {
      // told below
    }
    throw new IllegalArgumentException("must be a number");
  }

  private static String check(Field field, String value) {
    switch (field) {
      case CHANNEL -> Channel.of(value);
      case KIND -> constant(InteractionKind.values(), value);
      case ACTOR -> constant(ActorKind.values(), value);
      case VISIBILITY -> constant(Visibility.values(), value);
      case PRIORITY -> constant(Priority.values(), value);
      case STATUS -> constant(ConversationStatus.values(), value);
      case CONNECTION, REASON, TAG, TEAM, ASSIGNEE, SEGMENT -> {
        if (!UUID.fromString(value).toString().equals(value)) {
          throw new IllegalArgumentException("is no id");
        }
      }
      default -> {}
    }
    return value;
  }

  private static void constant(Enum<?>[] known, String value) {
    if (Stream.of(known).noneMatch(it -> it.name().toLowerCase(Locale.ROOT).equals(value))) {
      throw new IllegalArgumentException(
          "must be one of " + Arrays.toString(known).toLowerCase(Locale.ROOT));
    }
  }
}
