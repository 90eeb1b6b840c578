package io.entente.interactions.intake;

import io.entente.interactions.input.Limits;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's account.
 *
 * @param handle with or without a leading {@code @}
 */
@Serdeable
record NewParty(String externalId, @Nullable String handle, @Nullable String name) {
  NewParty {
    Limits.required("externalId", externalId, Limits.EXTERNAL_ID);
    handle = handle == null || !handle.startsWith("@") ? handle : handle.substring(1);
    Limits.optional("handle", handle, Limits.NAME);
    Limits.optional("name", name, Limits.NAME);
  }
}
