package io.entente.contacts.segment;

import java.time.Instant;
import java.util.UUID;

/** A contact that is shown as itself, by its own row. */
record SegmentContact(UUID id, String name, Instant createdAt, Instant lastActivityAt) {}
