package io.entente.contacts.dataimport.run;

import io.entente.contacts.attribute.AttributeValues;
import io.entente.contacts.attribute.ContactAttribute;
import io.entente.contacts.dataimport.mapping.Mapping;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads values of attributes of whatever type from text. */
final class ReadAttribute {
  private ReadAttribute() {}

  /**
   * @param attribute null if there is none
   * @throws InvalidCell if it takes no such value
   */
  static Object read(@Nullable ContactAttribute attribute, String text, Mapping mapping) {
    if (attribute == null || attribute.retired()) {
      throw new InvalidCell("is of no attribute that can be set");
    }
    Object value =
        switch (attribute.type()) {
          case TEXT -> text;
          case NUMBER -> AttributeValues.normal(Cell.number(text, mapping.hasDecimalComma()));
          case BOOLEAN -> flag(text);
          case DATE -> day(text, mapping).toString();
          case LIST -> choice(attribute, text);
        };
    String wrong = attribute.wrong(value);
    if (wrong != null) {
      throw new InvalidCell(wrong);
    }
    return value;
  }

  static LocalDate day(String text, Mapping mapping) {
    return mapping
        .order()
        .day(text)
        .orElseThrow(() -> new InvalidCell("must be a day, written " + mapping.order().json()));
  }

  private static Boolean flag(String text) {
    Boolean flag = Cell.flag(text);
    if (flag == null) {
      throw new InvalidCell("must be yes or no");
    }
    return flag;
  }

  /** Regardless of case, where that is one alone. */
  private static String choice(ContactAttribute attribute, String text) {
    return attribute.values().stream()
        .filter(value -> value.equalsIgnoreCase(text))
        .reduce((one, other) -> text)
        .orElse(text);
  }
}
