package io.entente.kpi.voice;

import io.entente.events.InsightState;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An insight behind a figure.
 *
 * @param decidedAt when it was first decided upon; null until then
 * @param told those of its messages whose authors know what came of it
 */
@Serdeable
record HandedInsight(
    UUID id,
    String department,
    InsightState state,
    Instant handedAt,
    @Nullable Instant decidedAt,
    int messages,
    int told) {}
