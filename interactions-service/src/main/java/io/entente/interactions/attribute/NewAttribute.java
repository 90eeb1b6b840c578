package io.entente.interactions.attribute;

import io.entente.interactions.input.Limits;
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
record NewAttribute(String key, String label, AttributeType type, @Nullable List<String> values) {
  NewAttribute {
    AttributeKey.check("key", key);
    Limits.required("label", label, Limits.NAME);
    checkValues(values);
  }

  static void checkValues(@Nullable List<String> values) {
    Choices.check(values, (pointer, value) -> Limits.required(pointer, value, Limits.NAME));
  }
}
