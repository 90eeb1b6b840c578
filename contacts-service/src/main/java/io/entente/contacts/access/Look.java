package io.entente.contacts.access;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * That a member looked at a contact, within one hour.
 *
 * @param kind how
 * @param looks how often
 * @param lastAt when for the last time
 */
@Serdeable
record Look(UUID memberId, String memberName, LookKind kind, int looks, Instant lastAt) {}
