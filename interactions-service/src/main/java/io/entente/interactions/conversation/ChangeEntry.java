package io.entente.interactions.conversation;

import io.entente.interactions.trail.By;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One field of a conversation took another value.
 *
 * @param occurredAt when it took effect, also if it was recorded later
 * @param field as in the conversation; attributes/KEY for an attribute; merged for a conversation
 *     that was taken in
 * @param before null if there was no value
 * @param after null if there is no value
 */
@Serdeable
@Schema(name = "Change")
record ChangeEntry(
    UUID id,
    Instant occurredAt,
    By by,
    String field,
    @Nullable @Schema(description = "Of the field's own type", type = "object") Object before,
    @Nullable @Schema(description = "Of the field's own type", type = "object") Object after) {}
