package io.entente.interactions.condition;

import io.entente.interactions.input.Limits;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that must be so. Whether its values are such as the field can have is looked at when
 * they are written down: what was once allowed can always be read.
 *
 * @param field what is looked at
 * @param key of the attribute, with field attribute alone
 * @param operator null for is
 * @param values one of them does; ids, names such as urgent, words, numbers, true or false; none
 *     with set and not_set
 */
@Serdeable
@Schema(name = "Condition")
public record Condition(
    Field field, @Nullable String key, @Nullable Operator operator, @Nullable List<String> values) {
  private static final int MOST = 200;
  private static final int LONGEST = 500;

  public Condition {
    Operator asked = operator == null ? Operator.IS : operator;
    if (!field.type().operators().contains(asked)) {
      String known = field.type().operators().toString().toLowerCase(Locale.ROOT);
      throw new InvalidRequest("operator", "must be one of " + known + " for " + field.json());
    }
    if ((key != null) != (field == Field.ATTRIBUTE)) {
      throw new InvalidRequest("key", "is required for attributes, and goes with them alone");
    }
    values = values == null ? List.of() : List.copyOf(values);
    boolean takesNone = asked == Operator.SET || asked == Operator.NOT_SET;
    if (values.isEmpty() != takesNone || values.size() > MOST) {
      throw new InvalidRequest(
          "values", takesNone ? "go with no such operator" : "must be 1 to " + MOST);
    }
    for (int i = 0; i < values.size(); i++) {
      Limits.required("values/" + i, values.get(i), LONGEST);
    }
  }

  public List<String> given() {
    return values == null ? List.of() : values;
  }

  /**
   * @throws InvalidRequest if a value is none that the field can have
   */
  Comparison comparison() {
    return Comparisons.of(field, key, operator == null ? Operator.IS : operator, given());
  }

  /** Steps that its expressions may take for each character that they look at. */
  int steps() {
    return operator == Operator.MATCHES
        ? given().stream().mapToInt(it -> SafePattern.of(it).programSize()).sum()
        : 0;
  }

  /** Characters of the words that are looked for in texts. */
  int letters() {
    boolean ofWords = field.type() == FieldType.TEXT || field.type() == FieldType.ATTRIBUTE;
    return ofWords ? given().stream().mapToInt(String::length).sum() : 0;
  }
}
