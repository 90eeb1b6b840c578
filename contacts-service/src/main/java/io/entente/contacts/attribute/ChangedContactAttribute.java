package io.entente.contacts.attribute;

import io.entente.contacts.input.Line;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to change of an attribute; null for what stays. Its key and type stay.
 *
 * @param values those that a list allows from now on; what is set stays
 */
@Serdeable
record ChangedContactAttribute(
    @Nullable String label, @Nullable List<String> values, @Nullable Boolean retired) {
  ChangedContactAttribute {
    label = label == null ? null : Line.of("/label", label, NewContactAttribute.LABEL);
    NewContactAttribute.checkValues(values);
  }

  ContactAttribute onto(ContactAttribute before) {
    return new ContactAttribute(
        before.key(),
        label == null ? before.label() : label,
        before.type(),
        values == null ? before.values() : values,
        retired == null ? before.retired() : retired);
  }
}
