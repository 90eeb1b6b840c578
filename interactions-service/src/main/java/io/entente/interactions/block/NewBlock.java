package io.entente.interactions.block;

import io.entente.interactions.input.Limits;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody is blocked.
 *
 * @param reason for colleagues; null if none is given
 */
@Serdeable
record NewBlock(@Nullable String reason) {
  NewBlock {
    Limits.optional("reason", reason, Limits.NAME);
  }
}
