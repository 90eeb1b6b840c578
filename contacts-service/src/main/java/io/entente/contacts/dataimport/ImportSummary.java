package io.entente.contacts.dataimport;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * A file in a list.
 *
 * @param bytes how long it is
 */
@Serdeable
record ImportSummary(UUID id, String name, Instant createdAt, long bytes) {}
