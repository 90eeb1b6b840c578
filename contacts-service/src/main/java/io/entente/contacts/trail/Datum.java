package io.entente.contacts.trail;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a value of a contact comes from.
 *
 * @param field its name in the contact's JSON; of tags and attributes with the tag or key behind a
 *     slash
 * @param source what told it, such as {@code member} or {@code import}
 * @param toldAt when
 * @param memberId the member who told it; null if it was no member, or is not kept for the field
 */
@Serdeable
record Datum(String field, String source, Instant toldAt, @Nullable UUID memberId) {}
