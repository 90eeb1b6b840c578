package io.entente.contacts.listexport;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a member took contacts away as a file.
 *
 * @param format csv or ndjson
 * @param filter by what they were asked for, such as tag; null if all were
 * @param filterValue such as the tag; null if all were asked for, and of a query or ids, which may
 *     name people: whoever was found by those has a line of their own
 * @param contacts how many were read
 * @param endedAt null while it goes on, and if it was broken off
 */
@Serdeable
record ContactExport(
    UUID id,
    UUID memberId,
    String memberName,
    String format,
    @Nullable String filter,
    @Nullable String filterValue,
    long contacts,
    Instant begunAt,
    @Nullable Instant endedAt) {}
