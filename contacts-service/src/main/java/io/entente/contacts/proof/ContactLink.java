package io.entente.contacts.proof;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * What proves that its holder is a contact.
 *
 * @param token opaque; to be sent to the person alone
 * @param expiresAt from when on it proves nothing
 */
@Serdeable
record ContactLink(String token, Instant expiresAt) {}
