package io.entente.interactions.attribute;

import io.entente.interactions.input.Limits;
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
record NewAttribute(String key, String label, AttributeType type, @Nullable List<String> values) {
  private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9_]{0,63}");

  NewAttribute {
    if (!KEY.matcher(key).matches()) {
      throw new InvalidRequest(
          "key", "must be 1 to 64 letters, digits and underscores, a small letter first");
    }
    Limits.required("label", label, Limits.NAME);
    Choices.check(values);
  }
}
