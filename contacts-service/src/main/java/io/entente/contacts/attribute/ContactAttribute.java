package io.entente.contacts.attribute;

import io.entente.service.attribute.AttributeType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a workspace keeps of its contacts.
 *
 * @param key its name in the API
 * @param label its name for people
 * @param values those that a list allows; empty for all other types
 * @param retired whether it can't be set any more
 */
@Serdeable
public record ContactAttribute(
    String key, String label, AttributeType type, List<String> values, boolean retired) {
  public ContactAttribute {
    values = List.copyOf(values);
  }

  /** What is wrong with a value; null if nothing is. */
  public @Nullable String wrong(Object value) {
    return type.wrong(value, values);
  }
}
