package io.entente.contacts.attribute;

import io.entente.contacts.input.Line;
import io.entente.rest.InvalidRequest;
import io.entente.service.attribute.AttributeKey;
import io.entente.service.attribute.AttributeType;
import io.entente.service.attribute.Choices;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attribute to add.
 *
 * @param key up to 64 letters, digits and underscores, a small letter first
 * @param values those that a list allows; null for all other types
 */
@Serdeable
record NewContactAttribute(
    String key, String label, AttributeType type, @Nullable List<String> values) {
  /** In code points. */
  static final int LABEL = 255;

  NewContactAttribute {
    AttributeKey.check("/key", key);
    label = Line.of("/label", label, LABEL);
    checkValues(values);
  }

  static void checkValues(@Nullable List<String> values) {
    Choices.check(
        values,
        (pointer, value) -> {
          if (!Line.of(pointer, value, LABEL).equals(value)) {
            throw new InvalidRequest(pointer, "must not have spaces around it");
          }
        });
  }
}
