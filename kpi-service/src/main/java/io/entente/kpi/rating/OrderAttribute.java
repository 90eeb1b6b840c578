package io.entente.kpi.rating;

import io.micronaut.serde.annotation.Serdeable;
import java.util.regex.Pattern;

/** Something that the source of an order tells of it besides what every order has. */
@Serdeable
record OrderAttribute(String name, String value) {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

  /**
   * Reads a name and a value with a colon between them.
   *
   * @throws IllegalArgumentException that says what is wrong
   */
  static OrderAttribute of(String text) {
    int colon = text.indexOf(':');
    if (colon < 1 || colon == text.length() - 1) {
      throw new IllegalArgumentException("must be a name and a value, such as late:true");
    }
    return new OrderAttribute(checkedName(text.substring(0, colon)), text.substring(colon + 1));
  }

  /**
   * @throws IllegalArgumentException if no attribute can have that name
   */
  static String checkedName(String text) {
    if (!NAME.matcher(text).matches()) {
      throw new IllegalArgumentException("must be 1 to 64 of the characters a-z A-Z 0-9 _ -");
    }
    return text;
  }

  /** Where the value of a name stands in the JSON of an order's attributes. */
  static String path(String name) {
    return "$.\"" + name + "\"";
  }
}
