package io.entente.contacts.erasure;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** Who is to be erased, said once more by whoever wants it. */
@Serdeable
record NewErasure(
    @Schema(description = "The contact's name, or its id, exactly") String confirmation) {}
