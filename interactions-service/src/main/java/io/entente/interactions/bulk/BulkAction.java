package io.entente.interactions.bulk;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of many conversations, and how far it is.
 *
 * @param total how many conversations; null until all are found
 * @param done of them: changed, unchanged and failed
 * @param createdBy the member who asked for it
 */
@Serdeable
record BulkAction(
    UUID id,
    BulkState state,
    @Nullable Integer total,
    int done,
    int changed,
    int unchanged,
    int failed,
    Instant createdAt,
    UUID createdBy,
    @Nullable Instant finishedAt) {}
