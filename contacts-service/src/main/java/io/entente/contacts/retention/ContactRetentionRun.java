package io.entente.contacts.retention;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That the rule was applied.
 *
 * @param before who wrote or bought something since then stayed
 * @param finishedAt null while it is under way, or if the rule was changed meanwhile
 * @param looked at how many contacts it looked
 * @param erased how many people it erased
 */
@Serdeable
record ContactRetentionRun(
    UUID id,
    int days,
    Instant before,
    Instant startedAt,
    @Nullable Instant finishedAt,
    long looked,
    long erased) {}
