package io.entente.interactions.tag;

import io.entente.interactions.input.Limits;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A tag to add.
 *
 * @param colour as #rrggbb; null for grey
 */
@Serdeable
record NewTag(String name, @Nullable String colour) {
  NewTag {
    Limits.required("name", name, Limits.NAME);
    ChangedTag.checkColour(colour);
  }
}
