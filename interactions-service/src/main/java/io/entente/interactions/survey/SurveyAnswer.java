package io.entente.interactions.survey;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer answered.
 *
 * @param comment plain text
 * @param agentId whom it is credited to: author of the last message of an agent before it
 * @param correctedAt null unless it was corrected
 * @param version 1 until it is corrected
 */
@Serdeable
record SurveyAnswer(
    int score,
    @Nullable String comment,
    @Nullable UUID agentId,
    Instant answeredAt,
    @Nullable Instant correctedAt,
    int version) {}
