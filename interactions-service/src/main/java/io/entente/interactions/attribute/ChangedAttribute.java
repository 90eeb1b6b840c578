package io.entente.interactions.attribute;

import io.entente.interactions.input.Limits;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to change of an attribute; null for what stays. Its key and type stay.
 *
 * @param values those that a list allows from now on; what is set stays
 */
@Serdeable
record ChangedAttribute(
    @Nullable String label, @Nullable List<String> values, @Nullable Boolean retired) {
  ChangedAttribute {
    Limits.optional("label", label, Limits.NAME);
    NewAttribute.checkValues(values);
  }

  Attribute onto(Attribute before) {
    return new Attribute(
        before.key(),
        label == null ? before.label() : label,
        before.type(),
        values == null ? before.values() : values,
        retired == null ? before.retired() : retired);
  }
}
