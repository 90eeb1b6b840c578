package io.entente.interactions.rule;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time that a rule's conditions held.
 *
 * @param on what happened
 * @param detail what could not be done, or why it was held up; null otherwise
 */
@Serdeable
record Run(
    UUID id,
    UUID ruleId,
    long ruleVersion,
    UUID conversationId,
    Trigger on,
    Outcome outcome,
    @Nullable String detail,
    Instant at) {}
