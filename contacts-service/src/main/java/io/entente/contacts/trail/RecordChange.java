package io.entente.contacts.trail;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One field of a contact took another value, or a note was taken away: then the field is {@code
 * note}, and before is whose it was.
 *
 * @param memberId who changed it
 * @param field its name in the contact's JSON
 * @param before its value; of points, tags and attributes those that changed; null if there was
 *     none
 * @param after as {@code before}; null if there is none
 */
@Serdeable
record RecordChange(
    UUID id,
    Instant occurredAt,
    UUID memberId,
    String field,
    @Nullable Object before,
    @Nullable Object after) {}
