package io.entente.kpi.rebuild;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A counting from scratch.
 *
 * @param facts taken into it so far; a fact that came in several versions counts as often
 * @param cells counted so far
 * @param failure why it was given up; null if it was not
 */
@Serdeable
public record Rebuild(
    UUID id,
    Source source,
    State state,
    long facts,
    long cells,
    UUID requestedBy,
    Instant requestedAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String failure) {}
