package io.entente.interactions.insight;

import io.entente.events.InsightState;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What customers say that a department should know.
 *
 * @param decidedAt when it was first decided upon; null while it is open
 * @param messages number of messages that it comes from
 * @param told number of those whose authors were told what came of it
 * @param version grows with each change; it is the ETag
 */
@Serdeable
record Insight(
    UUID id,
    String department,
    String summary,
    InsightState state,
    Instant createdAt,
    UUID createdBy,
    @Nullable Instant decidedAt,
    int messages,
    int told,
    long version) {}
