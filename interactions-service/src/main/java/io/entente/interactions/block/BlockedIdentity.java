package io.entente.interactions.block;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer who is blocked.
 *
 * @param id of the identity
 * @param blockedBy the member
 */
@Serdeable
record BlockedIdentity(
    UUID id,
    @Nullable String handle,
    @Nullable String name,
    @Nullable String reason,
    Instant blockedAt,
    UUID blockedBy) {}
