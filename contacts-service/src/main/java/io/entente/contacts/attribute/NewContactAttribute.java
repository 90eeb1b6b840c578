package io.entente.contacts.attribute;

import io.entente.contacts.input.Line;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An attribute to add.
 *
 * @param key up to 64 letters, digits and underscores, a small letter first
 * @param values those that a list allows; null for all other types
 */
@Serdeable
record NewContactAttribute(
    String key, String label, ContactAttributeType type, @Nullable List<String> values) {
  /** In code points. */
  static final int LABEL = 255;

  private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9_]{0,63}");

  NewContactAttribute {
    if (!KEY.matcher(key).matches()) {
      throw new InvalidRequest(
          "/key", "must be 1 to 64 letters, digits and underscores, a small letter first");
    }
    label = Line.of("/label", label, LABEL);
    Choices.check(values);
  }
}
