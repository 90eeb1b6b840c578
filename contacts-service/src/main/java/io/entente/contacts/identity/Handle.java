package io.entente.contacts.identity;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * A handle that an identity has, or had.
 *
 * @param firstSeenAt when the first message under it occurred
 * @param lastSeenAt when the latest message under it occurred
 */
@Serdeable
record Handle(String handle, Instant firstSeenAt, Instant lastSeenAt) {}
