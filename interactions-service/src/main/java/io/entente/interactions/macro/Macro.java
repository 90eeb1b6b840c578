package io.entente.interactions.macro;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text with places to fill.
 *
 * @param shortcut what agents type for it, after {@code ::}; null if it has none
 * @param body see {@link Variables}
 * @param version grows with each change; it is the ETag
 */
@Serdeable
record Macro(
    UUID id,
    MacroScope scope,
    String name,
    @Nullable String shortcut,
    String body,
    long version,
    Instant updatedAt,
    UUID updatedBy) {}
