package io.entente.contacts.segment;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group of contacts for which the same holds.
 *
 * @param members how many there are now
 * @param currentAt when all contacts were looked at for the last time; null until the first time is
 *     over. A contact that changes is looked at at once
 */
@Serdeable
record Segment(
    UUID id,
    String name,
    SegmentConditions conditions,
    long members,
    Instant createdAt,
    Instant changedAt,
    @Nullable Instant currentAt) {}
