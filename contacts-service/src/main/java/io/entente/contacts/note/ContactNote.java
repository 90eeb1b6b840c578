package io.entente.contacts.note;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * What a member wrote down about a contact.
 *
 * @param authorName what the member was called then
 */
@Serdeable
record ContactNote(UUID id, String body, UUID authorId, String authorName, Instant createdAt) {}
