package io.entente.contacts.hold;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * That nothing of a contact may be erased.
 *
 * @param heldBy the member who said so
 */
@Serdeable
record ContactHold(String reason, Instant heldAt, UUID heldBy) {}
