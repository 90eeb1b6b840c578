package io.entente.interactions.community;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member of a community. */
@Serdeable
record Person(
    UUID identityId, @Nullable String handle, @Nullable String name, @Nullable UUID contactId) {}
