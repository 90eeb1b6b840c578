package io.entente.interactions.retention;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That the rule was applied.
 *
 * @param before what was resolved since then stayed
 * @param finishedAt null while it is under way, or if the rule was changed meanwhile
 * @param conversations from how many the texts were removed
 */
@Serdeable
record ConversationRetentionRun(
    UUID id,
    int days,
    Instant before,
    Instant startedAt,
    @Nullable Instant finishedAt,
    long conversations,
    long messages,
    long files) {}
