package io.entente.interactions.reason;

import io.entente.interactions.input.Limits;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reason to add.
 *
 * @param parentId one of the first level, for one of the second; null for one of the first
 */
@Serdeable
record NewReason(String name, @Nullable UUID parentId) {
  NewReason {
    Limits.required("name", name, Limits.NAME);
  }
}
