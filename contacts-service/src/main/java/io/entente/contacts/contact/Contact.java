package io.entente.contacts.contact;

import io.entente.contacts.identity.Identity;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A person outside, and the accounts by which the person is seen.
 *
 * @param name as a member gave it, else the display name, handle or external id of an identity
 * @param createdAt when the contact was made here
 * @param lastActivityAt when the latest message of, or to, the person occurred
 * @param version of the name, as in the ETag
 * @param identities the first seen first
 */
@Serdeable
record Contact(
    UUID id,
    String name,
    Instant createdAt,
    Instant lastActivityAt,
    int version,
    List<Identity> identities) {
  Contact {
    identities = List.copyOf(identities);
  }

  Contact with(List<Identity> seen) {
    return new Contact(id, name, createdAt, lastActivityAt, version, seen);
  }
}
